import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { messages as consentWords } from '#app/features/consents/messages.ts'
import { consentInput } from '#app/features/consents/input.ts'
import { caseMails } from '#app/features/notifications/index.server.ts'
import { approval, consent, draftedCase, publishedCase, rowOf, waitingCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { ownConsent } from './consent.query.server.ts'
import { giveConsent, mayUseCase } from './consent.server.ts'
import { hideWithoutConsent } from './expiry.server.ts'
import { listCases } from './list.query.server.ts'
import { messages } from './messages.ts'
import { hidePost, restorePost } from './moderated.server.ts'
import { decide } from './review.server.ts'
import { caseToReview } from './review.query.server.ts'
import { submitCase } from './submission.server.ts'
import { caseThread } from './thread.query.server.ts'
import { caseTodos } from './todos.query.server.ts'

const notFound = { code: 'not-found' }
const said = (pick: Parameters<typeof messages.both>[0]) => ({ said: messages.both(pick) })

test('a case is used as far as its consent reaches, until its last day, by those who read it', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await publishedCase(author, world.as('moderator', 'moderator'))
  await giveConsent(author, id, consent({ scopes: ['workshop'], expiresOn: '2027-03-31' }))
  const reader = world.as('kaede')
  const uses = async () => [
    await mayUseCase(reader, id, 'portal'),
    await mayUseCase(reader, id, 'workshop'),
    await mayUseCase(reader, id, 'public'),
  ]
  expect(await uses()).toEqual([true, true, false])
  expect(
    await mayUseCase(world.as('official', { role: 'official', level: 'national' }), id, 'workshop'),
  ).toBe(false)
  world.clock.set('2027-03-31T23:59:00+09:00')
  expect(await uses()).toEqual([true, true, false])
  world.clock.set('2027-04-01T00:00:00+09:00')
  expect(await uses()).toEqual([false, false, false])
})

test('a case whose consent is over is hidden by itself, its author is told, and a new consent shows it again', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await publishedCase(author, world.as('moderator', 'moderator'), { categories: ['housing'] })
  const reader = world.as('kaede')
  world.clock.set('2027-03-31T12:00:00+09:00')
  await hideWithoutConsent(world.operator)
  expect((await caseThread(reader, id)).state).toBe('published')

  world.clock.set('2027-04-01T12:00:00+09:00')
  await hideWithoutConsent(world.operator)
  await expect(caseThread(reader, id)).rejects.toMatchObject(notFound)
  for (const filter of [{}, { topic: 'housing' }])
    expect((await listCases(reader, filter)).items.map((item) => item.id)).not.toContain(id)
  expect(await caseTodos(author)).toMatchObject([{ id, state: 'expired' }])
  await drainOutbox(world.operator, [caseMails])
  const told = await world.store.read.select().from(mails)
  expect(told.at(-1)!.body).toContain(`/cases/${id}/consent`)

  await giveConsent(author, id, consent({ expiresOn: '2028-03-31' }))
  expect((await caseThread(reader, id)).state).toBe('published')
  expect((await listCases(reader, { topic: 'housing' })).items.map((item) => item.id)).toContain(id)
})

test('what moderators hid or the author renewed while the job looked is left as it is', async () => {
  const world = await freshWorld()
  const [author, moderator] = [world.as('sakura'), world.as('moderator', 'moderator')]
  const [hidden, renewed] = [await publishedCase(author, moderator), await publishedCase(author, moderator)]
  world.clock.set('2027-04-01T09:00:00+09:00')
  const looking = hideWithoutConsent(world.operator)
  await Promise.all([
    looking,
    // Not found when the job was first: then there is nothing left to hide.
    world.store
      .transact((tx) => hidePost(tx, moderator, { caseId: hidden, position: 0 }), `case ${hidden}`)
      .catch((error: unknown) => expect(error).toMatchObject(notFound)),
    giveConsent(author, renewed, consent({ expiresOn: '2027-12-31' })),
  ])
  expect((await rowOf(world, hidden)).state).not.toBe('published')
  expect((await rowOf(world, renewed)).state).toBe('published')
})

test('a hidden case whose consent ended meanwhile is not shown again without a new one', async () => {
  const world = await freshWorld()
  const [author, moderator] = [world.as('sakura'), world.as('moderator', 'moderator')]
  const id = await publishedCase(author, moderator)
  const place = { caseId: id, position: 0 }
  await world.store.transact((tx) => hidePost(tx, moderator, place))
  world.clock.set('2027-04-01T09:00:00+09:00')
  await world.store.transact((tx) => restorePost(tx, moderator, place))
  expect((await rowOf(world, id)).state).toBe('expired')
})

test('nothing is sent or approved without a consent in force, and what was written is kept', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const draft = await draftedCase(author)
  const waiting = await waitingCase(author)
  world.clock.set('2027-04-01T09:00:00+09:00')
  await expect(submitCase(author, draft, 1)).rejects.toMatchObject(said((t) => t.errors.consentNeeded))
  expect(await rowOf(world, draft)).toMatchObject({ state: 'draft', version: 1 })
  const moderator = world.as('moderator', 'moderator')
  await expect(decide(moderator, waiting, approval())).rejects.toMatchObject(
    said((t) => t.errors.consentOver),
  )
  expect((await rowOf(world, waiting)).state).toBe('in-review')
  await giveConsent(author, waiting, consent({ expiresOn: '2027-12-31' }))
  await decide(moderator, waiting, approval())
  expect((await rowOf(world, waiting)).state).toBe('published')
})

test('only the author sees or writes a consent; a second person sees it without the number of the file', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await waitingCase(author)
  await giveConsent(author, id, consent({ reference: '2026/0042' }))
  expect((await ownConsent(author, id)).values).toMatchObject({ reference: '2026/0042', explainedIn: 'vi' })
  for (const other of [world.as('kaede'), world.as('moderator', 'moderator')]) {
    await expect(ownConsent(other, id)).rejects.toMatchObject(notFound)
    await expect(giveConsent(other, id, consent())).rejects.toMatchObject(notFound)
  }
  const shown = await caseToReview(world.as('moderator', 'moderator'), id)
  expect(shown.consent).toEqual({
    ...{ basis: 'written', scopes: ['portal'], explainedIn: 'vi' },
    ...{ expiresOn: '2027-03-31', isOver: false },
  })
  expect(JSON.stringify(shown)).not.toContain('0042')
})

test.each([
  ['a day of consent to come', { obtainedOn: '2026-11-25' }, consentWords.both((t) => t.errors.future)],
  ['an end that is past', { expiresOn: '2026-11-23' }, consentWords.both((t) => t.errors.past)],
  [
    'an end beyond three years',
    { expiresOn: '2029-11-25' },
    consentWords.both((t) => t.errors.tooLong('2029-11-24')),
  ],
])('%s is refused', async (_, change, sentence) => {
  const world = await freshWorld()
  const id = await draftedCase(world.as('sakura'))
  await expect(giveConsent(world.as('sakura'), id, consent(change))).rejects.toMatchObject({ said: sentence })
})

const fields = { basis: 'written', explainedIn: 'vi', obtainedOn: '2026-11-01', expiresOn: '令和9年3月31日' }

test('days are read as people write them; a composite needs neither language nor day', () => {
  expect(consentInput.parse(fields)).toMatchObject({ expiresOn: '2027-03-31', scopes: [] })
  expect(consentInput.parse({ basis: 'composite', expiresOn: '2027-03-31' })).toMatchObject({ reference: '' })
})

test.each([
  ['no language', { explainedIn: undefined }],
  ['no day', { obtainedOn: '' }],
  ['no end', { expiresOn: '' }],
  ['a day that is in no calendar', { obtainedOn: '2026-02-30' }],
  ['a name instead of a number', { reference: '見本さくら' }],
  ['a Latin name instead of a number', { reference: 'Sakura' }],
  ['an unknown use', { scopes: ['press'] }],
  ['the portal left out by hand', { scopes: ['portal'] }],
])('%s is wrong', (_, change) => {
  expect(consentInput.safeParse({ ...fields, ...change }).success).toBe(false)
})
