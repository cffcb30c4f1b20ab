import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { organizations, servicePlaces, services } from '#db/schema/directory.ts'
import type { Queries } from '#db/store.ts'
import { approval, proposedSource, publishedSource, sourceForm } from '#tests/directory-world.ts'
import { freshWorld } from '#tests/world.ts'
import { decideOnSource } from './decide.server.ts'
import { sourceInput } from './input.ts'
import { proposeSource } from './propose.server.ts'
import { sourcePage } from './source.query.server.ts'

test('a proposal is found by nobody before a second person approves it', async () => {
  const { as, store } = await freshWorld()
  const id = await proposedSource(as('sakura'))
  await expect(sourcePage(as('kaede'), id)).rejects.toThrow('not-found')
  expect((await sourcePage(as('sakura'), id)).state).toBe('proposed')
  expect(await store.read.select().from(servicePlaces)).toEqual([])
  await decideOnSource(as('shino', 'moderator'), id, approval())
  expect((await sourcePage(as('kaede'), id)).state).toBe('published')
  const events = (await store.read.select().from(auditEntries)).map(({ event }) => event)
  expect(events).toEqual(expect.arrayContaining(['source.proposed', 'source.approved']))
})

test('a form with the id of somebody else’s source is refused, and theirs stays', async () => {
  const { as } = await freshWorld()
  const id = await proposedSource(as('sakura'))
  const form = sourceInput.parse({ ...sourceForm(), id })
  await expect(proposeSource(as('kaede'), form)).rejects.toMatchObject({ code: 'not-found' })
  expect((await sourcePage(as('sakura'), id)).isMine).toBe(true)
})

test('nobody decides on the own proposal, whatever else they are', async () => {
  const { as } = await freshWorld()
  const both = as('chief', 'coordinator', 'moderator')
  const id = await proposedSource(both)
  await expect(decideOnSource(both, id, approval())).rejects.toThrow('not-found')
  await expect(decideOnSource(as('kaede'), id, approval())).rejects.toThrow('forbidden')
})

test('a no has a reason, is told to the proposer, and is decided once', async () => {
  const { as } = await freshWorld()
  const id = await proposedSource(as('sakura'))
  const moderator = as('shino', 'moderator')
  const no = { version: 1, decision: 'declined' as const, reason: '' }
  await expect(decideOnSource(moderator, id, no)).rejects.toMatchObject({ code: 'invalid' })
  await decideOnSource(moderator, id, { ...no, reason: '個人の家です' })
  expect((await sourcePage(as('sakura'), id)).declinedFor).toBe('個人の家です')
  await expect(sourcePage(as('kaede'), id)).rejects.toThrow('not-found')
  await expect(decideOnSource(moderator, id, approval())).rejects.toMatchObject({ code: 'closed' })
})

test('coordinators, organisers and officials propose; moderators, admins and guests do not', async () => {
  const { as, guest } = await freshWorld()
  const official = as('mamoru', { role: 'official', level: 'municipality', code: '23201' })
  for (const ctx of [as('sakura'), as('ken', 'organiser'), official])
    expect(await proposedSource(ctx)).toMatch(/^[0-9a-f-]{36}$/)
  for (const ctx of [as('shino', 'moderator'), as('nozomi', 'admin')])
    await expect(proposedSource(ctx)).rejects.toThrow('forbidden')
  await expect(proposeSource(guest, sourceForm())).rejects.toThrow('forbidden')
})

test('the same form sent twice makes one proposal, and one organisation is one row', async () => {
  const { as, store } = await freshWorld()
  const form = sourceForm({ id: as('sakura').newId() })
  await proposeSource(as('sakura'), form)
  await proposeSource(as('sakura'), form)
  await proposedSource(as('kaede'), { organization: ' 見本　国際交流協会 ' })
  expect(await store.read.select().from(services)).toHaveLength(2)
  expect(await store.read.select().from(organizations)).toHaveLength(1)
})

test('a number that belongs to a person is refused, a telephone number is not', async () => {
  const { as } = await freshWorld()
  const card = { description: '在留カード番号 AB12345678CD の人を受け入れた。' }
  await expect(proposedSource(as('sakura'), card)).rejects.toMatchObject({ code: 'invalid' })
  await proposedSource(as('sakura'), { description: '電話は 000-0000-0001、愛知県豊橋市見本町1-2-3です。' })
})

test.each([
  ['a place that does not exist', { areas: '架空市' }],
  ['a link that is no website', { url: 'javascript:alert(1)' }],
  ['hours without an end', { hours: [{ days: ['MO'], opens: '09:00', closes: '' }] }],
  ['hours that end before they begin', { hours: [{ days: ['MO'], opens: '17:00', closes: '09:00' }] }],
  ['a telephone number in words', { phones: [{ number: 'でんわ', note: '' }] }],
  ['a prefecture as the place', { place: '愛知県' }],
  ['no word that it is free of clients', { clientFree: undefined }],
  ['a field that the form does not have', { state: 'published' }],
])('the form refuses %s', (_, changes) => {
  const { id: _id, ...whole } = sourceForm()
  expect(sourceInput.safeParse({ ...whole, ...changes }).success).toBe(false)
})

test('members see who proposed, officials do not, and nobody sees which moderator approved', async () => {
  const { as } = await freshWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  const official = as('mamoru', { role: 'official', level: 'national' })
  const told = async (ctx: typeof official) => JSON.stringify(await sourcePage(ctx, id))
  expect(await told(as('kaede'))).toContain('sakura')
  expect(await told(official)).not.toContain('sakura')
  for (const ctx of [as('kaede'), official]) expect(await told(ctx)).not.toContain('shino')
})

test.each([
  ['2025-11-23', true],
  ['2025-11-24', false],
  ['2026-11-24', false],
])('a source last checked on %s is stale a year later, on 24 November 2026: %s', async (freshOn, stale) => {
  const { as, store } = await freshWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  const checked = (tx: Queries) => tx.update(services).set({ freshOn }).where(eq(services.id, id)).then()
  await store.transact(checked)
  expect((await sourcePage(as('kaede'), id)).stale).toBe(stale)
})
