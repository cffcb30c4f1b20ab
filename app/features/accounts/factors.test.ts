import { expect, test } from 'vitest'
import { sessions } from '#db/schema/accounts.ts'
import { mails } from '#db/schema/core.ts'
import type { Context } from '#app/core/context.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { accountMails } from '#app/features/notifications/index.server.ts'
import { address, codeAt, enter, holding, withApp } from '#tests/factors-world.ts'
import { emailOf, freshWorld, password, type World } from '#tests/world.ts'
import { newAppSecret } from './app-codes.server.ts'
import { changePassword } from './change-password.server.ts'
import { printCodes, removeFactor, setUpApp } from './factors.server.ts'

test('who is half signed in changes neither factors nor password', async () => {
  const world = await freshWorld()
  await withApp(world)
  const half = await enter(world, 'sakura')
  const secret = newAppSecret()
  const tries = [
    () => setUpApp(half, { secret, code: codeAt(secret, world.clock.now()), address }),
    () => printCodes(half),
    () => removeFactor(half, 'app'),
    () => changePassword(half, { presentPassword: password, newPassword: 'umi-to-yama-no-uta-7', address }),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
})

test.each([
  [
    'an app is set up',
    async (ctx: Context, { clock }: World) => {
      const secret = newAppSecret()
      return setUpApp(ctx, { secret, code: codeAt(secret, clock.now()), address })
    },
  ],
  ['codes are printed', async (ctx: Context) => (await printCodes(ctx)).token],
  [
    'the password changes',
    (ctx: Context) =>
      changePassword(ctx, { presentPassword: password, newPassword: 'umi-to-yama-no-uta-7', address }),
  ],
])(
  'when %s, all other sessions end, this one goes on under a new token, and a mail tells of it',
  async (_, change) => {
    const world = await freshWorld()
    world.as('sakura')
    const [here, there] = [await enter(world, 'sakura'), await enter(world, 'sakura')]
    const token = await change(here, world)
    const rows = await world.store.read.select().from(sessions)
    expect(rows).toHaveLength(1)
    expect(await world.process.sessions.validate(token)).toMatchObject({ name: 'sakura' })
    expect(there.actor.kind).toBe('person')
    await drainOutbox(world.system, [accountMails])
    const [mail, ...more] = await world.store.read.select().from(mails)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ recipient: emailOf('sakura') })
    expect(mail?.body.match(/https:\S+/g)).toEqual(['https://portal.test.example/me/security'])
  },
)

test('a factor that is taken away is not asked for any more', async () => {
  const world = await freshWorld()
  const { token } = await withApp(world)
  const left = await removeFactor(await holding(world, token), 'app')
  expect(await world.process.sessions.validate(left)).toMatchObject({ name: 'sakura' })
  expect((await enter(world, 'sakura')).actor.kind).toBe('person')
  await expect(removeFactor(await holding(world, left), 'app')).rejects.toMatchObject({ code: 'not-found' })
})

test('each change of a factor asks for a proof of the last ten minutes', async () => {
  const world = await freshWorld()
  const { token, secret, now } = await withApp(world)
  world.clock.advance(6, 'minutes')
  const stale = await holding(world, token)
  const tries = [
    () => setUpApp(stale, { secret, code: now(), address }),
    () => printCodes(stale),
    () => removeFactor(stale, 'app'),
    () => changePassword(stale, { presentPassword: password, newPassword: 'umi-to-yama-no-uta-7', address }),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'proof' })
})
