import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { formerWorkplaces, members, plannedMoves } from '#db/schema/members.ts'
import { freshWorld, type PersonContext, type World } from '#tests/world.ts'
import { messages } from './messages.ts'
import { cancelMove, formerKeptDays, makeMoves, moveTo } from './moves.server.ts'
import { ownProfile } from './own-profile.query.server.ts'
import { organisationsByMonth } from './profile.server.ts'
import { saveProfile } from './save-profile.server.ts'

const said = (pick: Parameters<typeof messages.both>[0]) => ({ said: messages.both(pick) })
const nothing = { version: 0, languages: ['ja'], specialties: [], offer: '', open: [] }
const elsewhere = { organisation: '静岡県例題国際交流協会', prefecture: '22' }

const placeOf = async (ctx: PersonContext) => {
  const { facts } = await ownProfile(ctx)
  return { organisation: facts!.organisation, prefecture: facts!.prefecture, since: facts!.since }
}
const plansOf = ({ store }: World) => store.read.select().from(plannedMoves)

test('at first nothing is open; a field opens alone, and an empty one stays closed', async () => {
  const { as } = await freshWorld()
  const sakura = as('sakura')
  expect(await ownProfile(sakura)).toMatchObject({ isListed: false, facts: { open: [] } })
  await saveProfile(sakura, { ...nothing, specialties: ['housing'], open: ['specialties', 'offer'] })
  const own = await ownProfile(sakura)
  expect(own.facts!.open).toEqual(['specialties'])
  expect(own.opened).toEqual({
    ...{ organisation: null, prefecture: null, languages: null, specialties: ['housing'] },
    ...{ offer: null, email: null },
  })
})

test('of two pages the second learns that the first saved', async () => {
  const { as } = await freshWorld()
  await saveProfile(as('sakura'), { ...nothing, offer: '住まいのこと。' })
  await expect(saveProfile(as('sakura'), nothing)).rejects.toMatchObject(said((t) => t.profile.changed))
  expect((await ownProfile(as('sakura'))).facts!.offer).toBe('住まいのこと。')
})

test('officials, moderators and admins have no profile', async () => {
  const { as } = await freshWorld()
  const official = as('mamoru', { role: 'official', level: 'municipality', code: '23201' })
  for (const other of [official, as('shino', 'moderator'), as('nozomi', 'admin')]) {
    await expect(saveProfile(other, nothing)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(moveTo(other, { ...elsewhere, movesOn: null })).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('a move of next spring happens on its day, and the audit names neither organisation', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  const before = await placeOf(sakura)
  await moveTo(sakura, { ...elsewhere, movesOn: '2027-04-01' })
  world.clock.set('2027-03-31T12:00:00+09:00')
  await makeMoves(world.system)
  expect(await placeOf(sakura)).toEqual(before)
  world.clock.set('2027-04-01T00:30:00+09:00')
  await makeMoves(world.system)
  expect(await placeOf(sakura)).toEqual({ ...elsewhere, since: '2027-04-01' })
  expect(await plansOf(world)).toEqual([])
  const told = await world.store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.event, 'profile.moved'))
  expect(told.map(({ detail }) => detail)).toEqual([{}])
})

test('a planned move can be put off, and one that lies too far ahead is refused', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  await moveTo(sakura, { ...elsewhere, movesOn: '2027-04-01' })
  await moveTo(sakura, { ...elsewhere, movesOn: '2027-05-01' })
  expect((await plansOf(world)).map(({ movesOn }) => movesOn)).toEqual(['2027-05-01'])
  await cancelMove(sakura)
  await cancelMove(sakura)
  expect(await plansOf(world)).toEqual([])
  await expect(moveTo(sakura, { ...elsewhere, movesOn: '2028-04-01' })).rejects.toMatchObject(
    said((t) => t.move.tooFar),
  )
})

test('what was told before a move counts for the old organisation, until no month is counted any more', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  const { id } = sakura.actor
  const { organisation: old } = await placeOf(sakura)
  await moveTo(sakura, { ...elsewhere, movesOn: '2026-11-01' })
  const before = await organisationsByMonth(world.store.read)
  expect([before(id, '2026-10'), before(id, '2026-11'), before(null, '2026-10')]).toEqual([
    old,
    elsewhere.organisation,
    undefined,
  ])
  world.clock.advance(formerKeptDays + 1, 'days')
  await makeMoves(world.system)
  expect(await world.store.read.select().from(formerWorkplaces)).toEqual([])
})

test('a correction without a day leaves no trace of what was written wrong', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  await moveTo(sakura, { ...elsewhere, movesOn: null })
  expect(await placeOf(sakura)).toEqual({ ...elsewhere, since: null })
  expect(await world.store.read.select().from(formerWorkplaces)).toEqual([])
})

test('who has no workplace yet enters it first', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  await world.store.transact((tx) => tx.delete(members).then())
  expect(await ownProfile(sakura)).toMatchObject({ facts: null, isListed: false })
  await moveTo(sakura, { ...elsewhere, movesOn: '2026-04-01' })
  expect(await placeOf(sakura)).toEqual({ ...elsewhere, since: '2026-04-01' })
})
