import { compareAll } from '#app/features/similar/index.server.ts'
import { asOperator } from './open.ts'

export const similarRebuild = () =>
  asOperator(async (ctx) => {
    const started = performance.now()
    const compared = await compareAll(ctx)
    const seconds = (performance.now() - started) / 1000
    process.stdout.write(`${compared} cases are compared again, after ${seconds.toFixed(1)} s.\n`)
  })
