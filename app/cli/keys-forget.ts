import { parseArgs } from 'node:util'
import { openSealer } from '#app/core/seal.server.ts'
import { readSettings } from '#app/core/settings.ts'
import { countLostKeys, forgetLostKeys } from '#app/features/accounts/index.server.ts'
import { asOperator } from './open.ts'

/** For a key that is lost: first tells how many apps it takes, since the key may only be missing in this shell. */
export async function keysForget(args: string[]) {
  const { values } = parseArgs({ args, options: { apply: { type: 'boolean', default: false } } })
  const sealer = openSealer(readSettings('demo'))
  const told = await asOperator(async (ctx) => {
    if (values.apply) return `Authenticator apps taken away: ${await forgetLostKeys(ctx, sealer)}`
    const lost = await countLostKeys(ctx.store.read, sealer)
    return `Authenticator apps that the key in ${sealer.from} cannot open: ${lost}. Nothing was changed.
If the key they were sealed with is lost, --apply takes them away: their owners are told, and sign in with another factor or set one up anew.`
  })
  process.stdout.write(`${told}\n`)
}
