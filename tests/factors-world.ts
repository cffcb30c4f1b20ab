import { Secret, TOTP } from 'otpauth'
import type { Context } from '#app/core/context.ts'
import { newAppSecret } from '#app/features/accounts/app-codes.server.ts'
import { setUpApp } from '#app/features/accounts/factors.server.ts'
import { addPasskey, passkeyToMake } from '#app/features/accounts/passkeys.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { softPasskey } from './soft-passkey.ts'
import { emailOf, password, type World } from './world.ts'

export const address = '192.0.2.1'

export const codeAt = (secret: string, instant: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: instant.getTime() })

/** The context of whoever holds this token, as the server makes it. */
export const holding = async ({ guest, process }: World, token: string): Promise<Context> => ({
  ...guest,
  actor: await process.sessions.visitor(token),
})

export const tokenOf = ({ guest }: World, name: string) =>
  signIn(guest, { email: emailOf(name), password, address })

/** Signs in with the password alone. */
export const enter = async (world: World, name: string) => holding(world, await tokenOf(world, name))

/** Sakura with an app that was set up a while ago. */
export async function withApp(world: World) {
  const { as, clock } = world
  as('sakura')
  const secret = newAppSecret()
  const ctx = await enter(world, 'sakura')
  const token = await setUpApp(ctx, { secret, code: codeAt(secret, clock.now()), address })
  clock.advance(5, 'minutes')
  return { secret, token, now: () => codeAt(secret, clock.now()) }
}

/** Somebody with one passkey. */
export async function withPasskey(world: World, name = 'sakura') {
  world.as(name)
  const ctx = await enter(world, name)
  const key = softPasskey()
  const credential = key.make(await passkeyToMake(ctx))
  const token = await addPasskey(ctx, { name: '研修用のパソコン', credential })
  return { key, token, ctx: await holding(world, token) }
}
