import { readSettings } from '#app/core/settings.ts'
import { serve } from './serve.ts'

export async function start() {
  process.env.NODE_ENV = 'production'
  const { address } = await serve(readSettings('production'))
  process.stdout.write(`The portal listens on ${address}\n`)
}
