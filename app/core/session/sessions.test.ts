import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { accounts, sessions } from '#db/schema/accounts.ts'
import { freshWorld, type PersonContext } from '#tests/world.ts'
import { sweepSessions } from './sessions.server.ts'

const start = ({ process, actor, now }: PersonContext) => process.sessions.start(actor.id, now())

test('a token leads to the person with its roles, and the database knows only its hash', async () => {
  const { as, process, store } = await freshWorld()
  const shino = as('shino', 'coordinator', 'moderator')
  const token = await start(shino)
  const found = await process.sessions.validate(token)
  expect(found).toMatchObject({ kind: 'person', id: shino.actor.id, name: 'shino' })
  expect(found!.grants.map(({ role }) => role).sort()).toEqual(['coordinator', 'moderator'])
  const rows = await store.read.select().from(sessions)
  expect(rows.map(({ id }) => id)).toEqual([createHash('sha256').update(token).digest('hex')])
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('nobody is behind an unknown token, or behind the hash that the database shows', async () => {
  const { as, process, store } = await freshWorld()
  await start(as('sakura'))
  const [row] = await store.read.select().from(sessions)
  expect(await process.sessions.validate('unknown')).toBeNull()
  expect(await process.sessions.validate(row!.id)).toBeNull()
})

test('a session that rests for eight hours is over', async () => {
  const { as, process, clock } = await freshWorld()
  const token = await start(as('sakura'))
  clock.advance(8, 'hours')
  expect(await process.sessions.validate(token)).toBeNull()
})

test('a session in use goes on, but not beyond seven days', async () => {
  const { as, process, clock, store } = await freshWorld()
  const token = await start(as('sakura'))
  for (let hours = 7; hours < 7 * 24; hours += 7) {
    clock.advance(7, 'hours')
    expect(await process.sessions.validate(token), `after ${hours} hours`).not.toBeNull()
  }
  clock.advance(6, 'hours')
  expect(await process.sessions.validate(token)).not.toBeNull()
  clock.advance(1, 'hours')
  expect(await process.sessions.validate(token)).toBeNull()
  expect(await store.read.select().from(sessions)).toEqual([])
})

test('ending a session ends this one, ending all ends those of one account', async () => {
  const { as, process } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const [one, two, other] = [await start(sakura), await start(sakura), await start(kaede)]
  const person = await process.sessions.validate(one)
  await process.sessions.end(person!.sessionId)
  expect(await process.sessions.validate(one)).toBeNull()
  expect(await process.sessions.validate(two)).not.toBeNull()
  await process.sessions.endAll(sakura.actor.id)
  expect(await process.sessions.validate(two)).toBeNull()
  expect(await process.sessions.validate(other)).not.toBeNull()
})

test('nobody comes in with an account that was closed', async () => {
  const { as, process, store, clock } = await freshWorld()
  const token = await start(as('sakura'))
  await store.transact((tx) => tx.update(accounts).set({ closedAt: clock.now() }).then())
  expect(await process.sessions.validate(token)).toBeNull()
})

test('a token cannot be guessed from another', async () => {
  const { as } = await freshWorld()
  const tokens = await Promise.all(Array.from({ length: 5 }, () => start(as('sakura'))))
  expect(new Set(tokens).size).toBe(5)
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
})

test('sessions that ended are swept away, others are kept', async () => {
  const { as, clock, store } = await freshWorld()
  await start(as('sakura'))
  clock.advance(9, 'hours')
  await start(as('kaede'))
  await sweepSessions(store, clock.now())
  const rows = await store.read.select({ accountId: sessions.accountId }).from(sessions)
  expect(rows).toEqual([{ accountId: as('kaede').actor.id }])
})
