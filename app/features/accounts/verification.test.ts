import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { address, enter, holding, tokenOf, withApp } from '#tests/factors-world.ts'
import { freshWorld } from '#tests/world.ts'
import { printCodes, removeFactor } from './factors.server.ts'
import { messages } from './messages.ts'
import { verify } from './verification.server.ts'

const [wrongInJapanese] = messages.in('ja').verify.wrong('').split('。')
const wrong = { code: 'invalid', said: { ja: expect.stringContaining(wrongInJapanese!) } }

test('five tabs without a second factor all come in', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const tabs = await Promise.all(Array.from({ length: 5 }, () => enter(world, 'sakura')))
  expect(tabs.map(({ actor }) => actor.kind)).toEqual(Array(5).fill('person'))
})

test('a session that is half signed in ends after a quarter of an hour', async () => {
  const world = await freshWorld()
  await withApp(world)
  const half = await tokenOf(world, 'sakura')
  world.clock.advance(14, 'minutes')
  expect(await world.process.sessions.visitor(half)).toMatchObject({ half: { needs: 'factor' } })
  world.clock.advance(1, 'minutes')
  expect(await world.process.sessions.visitor(half)).toEqual({ kind: 'guest' })
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
