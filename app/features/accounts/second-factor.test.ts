import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { sessions } from '#db/schema/accounts.ts'
import { auditEntries, mails } from '#db/schema/core.ts'
import { appKeys, printedCodes } from '#db/schema/factors.ts'
import type { AppError } from '#app/core/errors.ts'
import type { Context } from '#app/core/context.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { accountMails } from '#app/features/notifications/index.server.ts'
import { emailOf, freshWorld, password, type World } from '#tests/world.ts'
import { newAppSecret } from './app-codes.server.ts'
import { changePassword } from './change-password.server.ts'
import { printCodes, removeFactor, setUpApp } from './factors.server.ts'
import { messages } from './messages.ts'
import { signIn } from './sign-in.server.ts'
import { verify } from './verification.server.ts'

const address = '192.0.2.1'
const [wrongInJapanese] = messages.in('ja').verify.wrong('').split('。')
const wrong = { code: 'invalid', said: { ja: expect.stringContaining(wrongInJapanese!) } }
const used = { code: 'invalid', said: messages.both((t) => t.verify.used) }
const codeAt = (secret: string, instant: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: instant.getTime() })

/** The context of whoever holds this token, as the server makes it. */
const holding = async ({ guest, process }: World, token: string): Promise<Context> => ({
  ...guest,
  actor: await process.sessions.visitor(token),
})
const enter = async (world: World, name: string) =>
  holding(world, await signIn(world.guest, { email: emailOf(name), password, address }))

/** Sakura with an app that was set up a while ago. */
async function withApp(world: World) {
  const { as, clock } = world
  as('sakura')
  const secret = newAppSecret()
  const ctx = await enter(world, 'sakura')
  const token = await setUpApp(ctx, { secret, code: codeAt(secret, clock.now()), address })
  clock.advance(5, 'minutes')
  return { secret, token, now: () => codeAt(secret, clock.now()) }
}

test('a code of the app opens what the password alone does not, under a new token', async () => {
  const world = await freshWorld()
  const { process } = world
  const { now } = await withApp(world)
  const half = await signIn(world.guest, { email: emailOf('sakura'), password, address })
  expect(await process.sessions.validate(half)).toBeNull()
  const full = await verify(await holding(world, half), { code: now(), address })
  expect(full).not.toBe(half)
  expect(await process.sessions.validate(full)).toMatchObject({ name: 'sakura' })
  expect(await process.sessions.visitor(half)).toEqual({ kind: 'guest' })
})

test('a code may come with spaces and in full width', async () => {
  const world = await freshWorld()
  const { now } = await withApp(world)
  const wide = now().replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  const code = ` ${wide.slice(0, 3)}　${wide.slice(3)} `
  await expect(verify(await enter(world, 'sakura'), { code, address })).resolves.toEqual(expect.any(String))
})

test.each([
  [30, 'taken'],
  [-30, 'taken'],
  [120, 'refused'],
  [-120, 'refused'],
] as const)('a code of a clock that is %i seconds off is %s', async (seconds, outcome) => {
  const world = await freshWorld()
  const { secret } = await withApp(world)
  const code = codeAt(secret, new Date(world.clock.now().getTime() + seconds * 1000))
  const shown = verify(await enter(world, 'sakura'), { code, address })
  await (outcome === 'taken'
    ? expect(shown).resolves.toEqual(expect.any(String))
    : expect(shown).rejects.toMatchObject({ ...wrong, said: messages.both((t) => t.verify.wrong('10:05')) }))
})

test('a code is taken once, and none from before it', async () => {
  const world = await freshWorld()
  const { secret, now } = await withApp(world)
  const before = codeAt(secret, new Date(world.clock.now().getTime() - 30_000))
  await verify(await enter(world, 'sakura'), { code: now(), address })
  await expect(verify(await enter(world, 'sakura'), { code: now(), address })).rejects.toMatchObject(used)
  await expect(verify(await enter(world, 'sakura'), { code: before, address })).rejects.toMatchObject(used)
})

test('the code that set the app up does not sign in', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const secret = newAppSecret()
  const code = codeAt(secret, world.clock.now())
  await setUpApp(await enter(world, 'sakura'), { secret, code, address })
  await expect(verify(await enter(world, 'sakura'), { code, address })).rejects.toMatchObject(used)
})

test('five tabs at once: the code opens one of them, the next code opens another', async () => {
  const world = await freshWorld()
  const { now } = await withApp(world)
  const tabs = await Promise.all(Array.from({ length: 5 }, () => enter(world, 'sakura')))
  const outcomes = await Promise.all(
    tabs.map((tab) =>
      verify(tab, { code: now(), address }).then(
        () => 'in',
        ({ said }: AppError) => said,
      ),
    ),
  )
  expect(outcomes.filter((outcome) => outcome === 'in')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome !== 'in')).toEqual(Array(4).fill(used.said))
  world.clock.advance(30, 'seconds')
  const waiting = tabs[outcomes.findIndex((outcome) => outcome !== 'in')]!
  await expect(verify(waiting, { code: now(), address })).resolves.toEqual(expect.any(String))
})

test('five tabs without a second factor all come in', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const tabs = await Promise.all(Array.from({ length: 5 }, () => enter(world, 'sakura')))
  expect(tabs.map(({ actor }) => actor.kind)).toEqual(Array(5).fill('person'))
})

test('a session that is half signed in ends after a quarter of an hour', async () => {
  const world = await freshWorld()
  await withApp(world)
  const half = await signIn(world.guest, { email: emailOf('sakura'), password, address })
  world.clock.advance(14, 'minutes')
  expect(await world.process.sessions.visitor(half)).toMatchObject({ half: { needs: 'factor' } })
  world.clock.advance(1, 'minutes')
  expect(await world.process.sessions.visitor(half)).toEqual({ kind: 'guest' })
})

test('ten printed codes open once each, and only their hashes are kept', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const { codes } = await printCodes(await enter(world, 'sakura'))
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/)
  const kept = JSON.stringify(await world.store.read.select().from(printedCodes))
  for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''))
  const typed = codes[3]!.toLowerCase().replaceAll('-', ' ')
  await expect(verify(await enter(world, 'sakura'), { code: typed, address })).resolves.toEqual(
    expect.any(String),
  )
  await expect(verify(await enter(world, 'sakura'), { code: codes[3]!, address })).rejects.toMatchObject(
    wrong,
  )
  await expect(verify(await enter(world, 'sakura'), { code: codes[4]!, address })).resolves.toEqual(
    expect.any(String),
  )
})

test('a printed code that ten send at once is used once', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const { codes } = await printCodes(await enter(world, 'sakura'))
  const tabs = await Promise.all(Array.from({ length: 5 }, () => enter(world, 'sakura')))
  const shown = await Promise.allSettled(tabs.map((tab) => verify(tab, { code: codes[0]!, address })))
  expect(shown.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('new printed codes take the place of the earlier ones', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const first = await printCodes(await enter(world, 'sakura'))
  const second = await printCodes(await holding(world, first.token))
  await expect(
    verify(await enter(world, 'sakura'), { code: first.codes[0]!, address }),
  ).rejects.toMatchObject(wrong)
  await expect(
    verify(await enter(world, 'sakura'), { code: second.codes[0]!, address }),
  ).resolves.toBeTruthy()
})

test("somebody else's printed code opens nothing", async () => {
  const world = await freshWorld()
  world.as('sakura')
  world.as('kaede')
  const { codes } = await printCodes(await enter(world, 'sakura'))
  await printCodes(await enter(world, 'kaede'))
  await expect(verify(await enter(world, 'kaede'), { code: codes[0]!, address })).rejects.toMatchObject(wrong)
})

test('after eight wrong codes the ninth waits, even when it is right', async () => {
  const world = await freshWorld()
  const { now } = await withApp(world)
  const half = await enter(world, 'sakura')
  for (let i = 0; i < 8; i++)
    await expect(verify(half, { code: 'ABCD-EFGH-JKMN', address })).rejects.toMatchObject(wrong)
  await expect(verify(half, { code: now(), address })).rejects.toMatchObject({ code: 'too-many' })
  world.clock.advance(15, 'minutes')
  await expect(verify(await enter(world, 'sakura'), { code: now(), address })).resolves.toBeTruthy()
})

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

test('an app is set up only with a code that is right', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const ctx = await enter(world, 'sakura')
  const other = codeAt(newAppSecret(), world.clock.now())
  await expect(setUpApp(ctx, { secret: newAppSecret(), code: other, address })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(await world.store.read.select().from(appKeys)).toEqual([])
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

test.each(['moderator', 'admin', { role: 'official', level: 'national' }] as const)(
  'without a factor the %o comes in for setting one up, and for nothing else',
  async (role) => {
    const world = await freshWorld({ secondFactorRequired: true })
    world.as('shino', role)
    const half = await enter(world, 'shino')
    expect(half.actor).toMatchObject({ kind: 'guest', half: { needs: 'set-up' } })
    await expect(verify(half, { code: '123456', address })).rejects.toMatchObject({ code: 'forbidden' })
    const { token } = await printCodes(half)
    expect(await world.process.sessions.validate(token)).toMatchObject({ name: 'shino' })
    const person = await holding(world, token)
    await expect(removeFactor(person, 'printed')).rejects.toMatchObject({ code: 'conflict' })
  },
)

test('a coordinator needs none, and in a demo nobody does', async () => {
  const strict = await freshWorld({ secondFactorRequired: true })
  strict.as('sakura')
  expect((await enter(strict, 'sakura')).actor.kind).toBe('person')
  const demo = await freshWorld()
  demo.as('nozomi', 'admin')
  expect((await enter(demo, 'nozomi')).actor.kind).toBe('person')
})

test('the audit tells of factors and verifications, without code, key or address', async () => {
  const world = await freshWorld()
  const { now, secret } = await withApp(world)
  const code = now()
  await verify(await enter(world, 'sakura'), { code, address })
  const rows = await world.store.read.select().from(auditEntries).orderBy(auditEntries.seq)
  expect(rows.map(({ event }) => event)).toEqual([
    'session.started',
    'account.factor-added',
    'session.started',
    'session.verified',
  ])
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${secret}|192\\.0\\.2\\.1|sakura`))
})
