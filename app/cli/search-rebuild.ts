import { rebuildIndex } from '#app/features/search/index.server.ts'
import { asOperator } from './open.ts'

export const searchRebuild = () =>
  asOperator(async (ctx) => {
    const started = performance.now()
    const texts = await rebuildIndex(ctx, { anew: true })
    const seconds = (performance.now() - started) / 1000
    process.stdout.write(`${texts} texts are in the index again, after ${seconds.toFixed(1)} s.\n`)
  })
