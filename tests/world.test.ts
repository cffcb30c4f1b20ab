import { expect, test } from 'vitest'
import { prepared } from '#db/prepared.ts'
import { accounts, grants } from '#db/schema/accounts.ts'
import { emailOf, freshWorld, password } from './world.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'

test('a person who was just named is there for the next read', async () => {
  const { as, store } = await freshWorld()
  as('sakura')
  as('shino', 'moderator')
  as('mamoru', { role: 'official', level: 'municipality', code: '23201' })
  const names = await store.read
    .select({ name: accounts.name })
    .from(accounts)
    .orderBy(accounts.name)
    .limit(10)
  expect(names.map(({ name }) => name)).toEqual(['mamoru', 'sakura', 'shino'])
  const held = await store.read.select({ role: grants.role, code: grants.jurisdictionCode }).from(grants)
  expect(held).toContainEqual({ role: 'official', code: '23201' })
})

test('the same name is the same person, and each world is empty at first', async () => {
  const { as, store } = await freshWorld()
  expect(as('sakura').actor).toBe(as('sakura').actor)
  const other = await freshWorld()
  await store.transact(async () => {})
  expect(await other.store.read.select().from(accounts)).toEqual([])
})

test('statements are counted, the clock moves Date too, people can sign in', async () => {
  const { as, clock, guest, process, store, queries } = await freshWorld()
  as('sakura')
  await store.read.select().from(accounts)
  queries()
  await store.read.select().from(accounts)
  expect(queries()).toHaveLength(1)
  const token = await signIn(guest, { email: emailOf('sakura'), password, address: '192.0.2.1' })
  expect(await process.sessions.validate(token)).toMatchObject({ name: 'sakura' })
  clock.advance(9, 'hours')
  expect(await process.sessions.validate(token)).toBeNull()
  expect(new Date()).toEqual(clock.now())
})

test('a person who was just named is there for the next prepared query', async () => {
  const { as, store } = await freshWorld()
  as('sakura')
  const named = prepared((read) => read.select({ name: accounts.name }).from(accounts))
  expect(await named(store.read, {})).toEqual([{ name: 'sakura' }])
})
