import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts, grants } from '#db/schema/accounts.ts'
import { members, roster } from '#db/schema/members.ts'
import { grantRole, revokeRole } from '#app/features/accounts/index.server.ts'
import { applied, checked, counts, held, none, row, rows } from '#tests/roster-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { applyRoster } from './apply-roster.server.ts'

test('a new certificate at the known address is the same person', async () => {
  const world = await freshWorld()
  await applied(world.operator, rows(2))
  const plan = await applied(world.operator, [
    row(1, { certificate: 'B-1', email: 'MEMBER-1@demo.example' }),
    row(2),
  ])
  expect(counts(plan)).toEqual({ ...none, changed: 1, unchanged: 1 })
  expect((await held(world)).map(({ certificate }) => certificate)).toEqual(['A-00002', 'B-1'])
})

test('the mailbox of somebody who has another address by now is a new person', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  await world.store.transact(async () => {})
  await applied(world.operator, [row(1, { email: emailOf('sakura') })])
  await world.store.transact((tx) =>
    tx.update(accounts).set({ email: 'moved@test.example', emailKey: 'moved@test.example' }).then(),
  )
  const plan = await applied(world.operator, [
    row(1, { email: 'moved@test.example' }),
    row(2, { name: '後任 楓', email: emailOf('sakura') }),
  ])
  expect(counts(plan)).toMatchObject({ added: 1 })
  const held = await world.store.read.select().from(roster)
  expect(held.find(({ accountId }) => accountId === sakura.actor.id)).toMatchObject({
    certificate: 'A-00001',
  })
  const successor = held.find(({ certificate }) => certificate === 'A-00002')
  expect(successor?.accountId).not.toBe(sakura.actor.id)
})

test('who left that mailbox and is on the next roster no more is not taken for the successor', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  await world.store.transact(async () => {})
  await applied(world.operator, [row(1, { email: emailOf('sakura') }), row(3)])
  await world.store.transact((tx) =>
    tx.update(accounts).set({ email: 'moved@test.example', emailKey: 'moved@test.example' }).then(),
  )
  const plan = await applied(world.operator, [row(2, { name: '後任 楓', email: emailOf('sakura') }), row(3)])
  expect(counts(plan)).toMatchObject({ added: 1, lapsed: 1 })
  const [found] = await world.store.read.select().from(roster).where(eq(roster.certificate, 'A-00002'))
  expect(found?.accountId).not.toBe(sakura.actor.id)
})

test('two people who exchange their addresses stay who they are', async () => {
  const world = await freshWorld()
  await applied(world.operator, rows(2))
  const [first, second] = await held(world)
  await applied(world.operator, [
    row(1, { email: 'member-2@demo.example' }),
    row(2, { email: 'member-1@demo.example' }),
  ])
  expect((await held(world)).map(({ accountId, emailKey }) => [accountId, emailKey])).toEqual([
    [first!.accountId, 'member-2@demo.example'],
    [second!.accountId, 'member-1@demo.example'],
  ])
})

test('an account that is there already becomes a coordinator with the profile of the roster', async () => {
  const world = await freshWorld()
  const { id } = world.as('nozomi', 'admin').actor
  await applied(world.operator, [row(1, { email: emailOf('nozomi').toUpperCase() })])
  const roles = await world.store.read.select().from(grants).where(eq(grants.accountId, id))
  expect(roles.map(({ role }) => role).sort()).toEqual(['admin', 'coordinator'])
  expect(await world.store.read.select().from(members)).toMatchObject([
    { accountId: id, languages: ['en', 'ja'] },
  ])
})

test('an official is refused with the line, since the roles exclude each other', async () => {
  const { operator, as, store } = await freshWorld()
  as('mamoru', { role: 'official', level: 'national' })
  await store.transact(async () => {})
  const { plan } = await checked(operator, [row(1, { email: emailOf('mamoru') }), row(2)])
  expect(plan.errors).toMatchObject([{ line: 2, field: 'email', reason: 'official' }])
  expect(plan.added).toHaveLength(1)
})

test('who stands in a row that is refused for its address does not lapse', async () => {
  const world = await freshWorld()
  world.as('mamoru', { role: 'official', level: 'national' })
  await applied(world.operator, rows(4))
  await applied(world.operator, [row(1, { email: emailOf('mamoru') }), row(2), row(3), row(4)], {
    goodRowsOnly: true,
  })
  expect((await held(world)).map(({ removedOn }) => removedOn)).toEqual([null, null, null, null])
})

test('an address that is the account of somebody else is refused for whoever has no account yet', async () => {
  const world = await freshWorld()
  await applied(world.operator, rows(2))
  world.as('sakura', 'moderator')
  const { plan } = await checked(world.operator, [row(1, { email: emailOf('sakura') }), row(2)])
  expect(plan.errors).toMatchObject([{ line: 2, field: 'email', reason: 'otherAccount' }])
  expect(counts(plan)).toEqual({ ...none, unchanged: 1, errors: 1 })
})

test('a role that an operator took is not given back by a roster', async () => {
  const world = await freshWorld()
  const { id } = world.as('sakura').actor
  await world.store.transact(async () => {})
  await revokeRole(world.operator, id, 'coordinator')
  await applied(world.operator, [row(1, { email: emailOf('sakura') })])
  const roles = await world.store.read.select().from(grants).where(eq(grants.accountId, id))
  expect(roles.filter(({ revokedAt }) => revokedAt === null)).toEqual([])
})

test('who becomes an official between the dry run and the application does not become a coordinator too', async () => {
  const world = await freshWorld()
  const { id } = world.as('nozomi', 'admin').actor
  const { id: file, plan } = await checked(world.operator, [row(1, { email: emailOf('nozomi') })])
  const apply = () =>
    applyRoster(world.operator, file, { digest: plan.digest, goodRowsOnly: false, typed: '' })
  const official = { role: 'official', level: 'national' } as const
  await Promise.allSettled([grantRole(world.operator, id, official), apply()])
  const roles = await world.store.read.select().from(grants).where(eq(grants.accountId, id))
  expect(roles.map(({ role }) => role)).not.toEqual(expect.arrayContaining(['official', 'coordinator']))
})
