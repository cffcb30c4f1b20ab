import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts, grants } from '#db/schema/accounts.ts'
import { type MemberField, members, roster } from '#db/schema/members.ts'
import { emailOf, freshWorld, type PersonContext, type World } from '#tests/world.ts'
import { listMembers, memberCard, pageSize } from './colleagues.query.server.ts'
import type { MemberFilter } from './input.ts'
import { memberFields } from './member.ts'
import { saveProfile } from './save-profile.server.ts'

const facts = { languages: ['ja', 'vi'], specialties: ['housing'], offer: '100%の書類_役所' }
const open = (ctx: PersonContext, ...fields: MemberField[]) =>
  saveProfile(ctx, { version: 0, ...facts, open: fields })
const namesIn = async (ctx: PersonContext, filter: MemberFilter = {}) =>
  (await listMembers(ctx, filter)).items.map(({ name }) => name).sort()

test('who opens nothing is nowhere, and of the others only what they opened', async () => {
  const { as } = await freshWorld()
  const [kaede, sakura, minoru] = [as('kaede'), as('sakura'), as('minoru')]
  await open(sakura, 'languages')
  await open(minoru)
  const { items } = await listMembers(kaede, {})
  const closed = { organisation: null, prefecture: null, specialties: null, offer: null, email: null }
  expect(items).toEqual([{ id: sakura.actor.id, name: 'sakura', ...closed, languages: ['ja', 'vi'] }])
  expect(await memberCard(kaede, sakura.actor.id)).toEqual(items[0])
  for (const id of [minoru.actor.id, kaede.actor.id, kaede.newId(), 'nonsense'])
    await expect(memberCard(kaede, id)).rejects.toMatchObject({ code: 'not-found' })
})

test('a mail address is seen by members alone, and only where it was opened', async () => {
  const world = await freshWorld()
  await open(world.as('sakura'), 'email')
  expect((await memberCard(world.as('kaede'), world.as('sakura').actor.id)).email).toBe(emailOf('sakura'))
  const official = world.as('mamoru', { role: 'official', level: 'prefecture', code: '23' })
  for (const other of [official, world.as('shino', 'moderator'), world.as('nozomi', 'admin')]) {
    await expect(listMembers(other, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(memberCard(other, world.as('sakura').actor.id)).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('filters and search find nobody by a field that is closed', async () => {
  const { as } = await freshWorld()
  const [all, none, kaede] = [as('sakura'), as('minoru'), as('kaede')]
  await open(all, ...memberFields)
  await open(none, 'email')
  const both = ['minoru', 'sakura']
  expect(await namesIn(kaede)).toEqual(both)
  const filters: MemberFilter[] = [
    { language: 'vi' },
    { specialty: 'housing' },
    { area: '23' },
    { offer: 'yes' },
    { q: '国際交流協会' },
    { q: '書類' },
    { language: 'vi', specialty: 'housing', area: '23', q: '１００％' },
  ]
  for (const filter of filters)
    expect(await namesIn(kaede, filter), JSON.stringify(filter)).toEqual(['sakura'])
  for (const filter of [{ language: 'ne' }, { area: '13' }, { q: '1%0' }, { q: 'test.example' }])
    expect(await namesIn(kaede, filter)).toEqual([])
  expect(await namesIn(kaede, { q: 'ＭＩ ＮＯＲＵ' })).toEqual(['minoru'])
})

const change = ({ store }: World, work: Parameters<World['store']['transact']>[0]) => store.transact(work)

test('who left, lapsed or lost the role is not a member any more, though everything was open', async () => {
  const world = await freshWorld()
  const kaede = world.as('kaede')
  const [left, lapsed, stays, taken] = ['left', 'lapsed', 'stays', 'taken'].map((name) => world.as(name))
  for (const one of [left!, lapsed!, stays!, taken!]) await open(one, 'languages')
  const now = world.clock.now()
  const certificate = (accountId: string, readOnlyFrom: string) => ({
    ...{ accountId, certificate: accountId, cohort: '1', name: 'x', email: 'x', emailKey: accountId },
    ...{ issuedOn: '2025-03-31', expiresOn: '2028-03-31', organisation: '', prefecture: '23' },
    ...{ languages: [], removedOn: null, readOnlyFrom, changedAt: now },
  })
  await change(world, async (tx) => {
    await tx.update(accounts).set({ closedAt: now }).where(eq(accounts.id, left!.actor.id))
    await tx.update(grants).set({ revokedAt: now }).where(eq(grants.accountId, taken!.actor.id))
    await tx
      .insert(roster)
      .values([certificate(lapsed!.actor.id, '2026-11-24'), certificate(stays!.actor.id, '2026-11-25')])
  })
  expect(await namesIn(kaede)).toEqual(['stays'])
})

test('members are paged forth and back with one query a page', async () => {
  const world = await freshWorld()
  const names = Array.from({ length: pageSize + 2 }, (_, number) => `member-${number}`)
  for (const name of names) world.as(name)
  const kaede = world.as('kaede')
  await change(world, (tx) =>
    tx
      .update(members)
      .set({ open: ['languages'] })
      .then(),
  )
  const everybody = [...names, 'kaede'].sort()
  world.queries()
  const first = await listMembers(kaede, {})
  expect(world.queries()).toHaveLength(1)
  expect([first.items.length, first.newer]).toEqual([pageSize, null])
  const second = await listMembers(kaede, { before: first.older! })
  expect(second.older).toBeNull()
  expect([...first.items, ...second.items].map(({ name }) => name).sort()).toEqual(everybody)
  expect((await listMembers(kaede, { after: second.newer! })).items).toEqual(first.items)
})
