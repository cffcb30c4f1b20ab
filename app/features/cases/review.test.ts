import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { caseTopics } from '#db/schema/cases.ts'
import { auditEntries } from '#db/schema/core.ts'
import { allChecks, approval, declinedCase, draftedCase, publishedCase } from '#tests/cases-world.ts'
import { reviewsOf, rowOf, sendingBack, sheet, waitingCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import type { AppError } from '#app/core/errors.ts'
import { saveDraft } from './drafts.server.ts'
import { messages } from './messages.ts'
import { caseToReview } from './review.query.server.ts'
import { decide } from './review.server.ts'
import { recallCase, submitCase } from './submission.server.ts'
import { caseThread } from './thread.query.server.ts'

const notFound = { code: 'not-found', said: null }
const saying = (code: AppError['code'], pick: Parameters<typeof messages.both>[0]) => ({
  code,
  said: messages.both(pick),
})
const notInReview = saying('closed', (t) => t.errors.notInReview)

test('an approved case is published with a row for each of its topics', async () => {
  const world = await freshWorld()
  const { as, store, clock } = world
  const id = await waitingCase(as('sakura'), { categories: ['housing', 'welfare'] })
  clock.advance(1, 'hours')
  await decide(as('shino', 'moderator'), id, approval())
  expect(await rowOf(world, id)).toMatchObject({ state: 'published', publishedAt: clock.now() })
  const topics = await store.read.select().from(caseTopics).orderBy(caseTopics.category)
  expect(topics).toEqual(
    ['housing', 'welfare'].map((category) => ({ caseId: id, category, publishedAt: clock.now() })),
  )
  expect(await caseThread(as('kaede'), id)).toMatchObject({ title: sheet().title, publishedOn: '2026-11-24' })
})

test('the four checks are all needed to approve, and the same one twice is one', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await waitingCase(as('sakura'))
  const moderator = as('shino', 'moderator')
  const lacking = [[], allChecks.slice(1), ['person', 'person', 'place', 'rare']] as (typeof allChecks)[]
  for (const checks of lacking) {
    const refused = saying('invalid', (t) => t.errors.checksNeeded)
    await expect(decide(moderator, id, { ...approval(), checks })).rejects.toMatchObject(refused)
  }
  expect((await rowOf(world, id)).state).toBe('in-review')
  expect(await reviewsOf(world, id)).toEqual([])
})

test.each(['sent-back', 'declined'] as const)('%s needs a reason and no checks', async (decision) => {
  const world = await freshWorld()
  const { as } = world
  const id = await waitingCase(as('sakura'))
  const moderator = as('shino', 'moderator')
  const refused = saying('invalid', (t) => t.errors.reasonNeeded)
  await expect(decide(moderator, id, sendingBack({ decision, reason: ' \n' }))).rejects.toMatchObject(refused)
  await decide(moderator, id, sendingBack({ decision }))
  expect(await rowOf(world, id)).toMatchObject({ state: decision, publishedAt: null })
  expect(await caseThread(as('sakura'), id)).toMatchObject({
    review: { decision, reason: '地域を広くしてください。' },
  })
})

test('a mark lies where the quoted words are in the author’s text', async () => {
  const world = await freshWorld()
  const steps = '一度、窓口へ行った。**二度目**は、通訳と一緒に窓口へ行った。'
  const id = await waitingCase(world.as('sakura'), { steps })
  const marks = [
    { part: 'steps' as const, quote: ' **二度目**は ', note: ' 回数を消す ' },
    { part: 'title' as const, quote: '', note: '短く' },
    { part: undefined, quote: '', note: '' },
  ]
  await decide(world.as('shino', 'moderator'), id, sendingBack({ marks }))
  const [review] = await reviewsOf(world, id)
  const start = steps.indexOf('**二度目**は')
  expect(review?.marks).toEqual([
    { part: 'steps', start, end: start + 8, quote: '**二度目**は', note: '回数を消す' },
    { part: 'title', start: 0, end: 0, quote: '', note: '短く' },
  ])
  expect(steps.slice(start, start + 8)).toBe('**二度目**は')
})

test('a quote that is not there and a mark without a part are said, and nothing is decided', async () => {
  const world = await freshWorld()
  const id = await waitingCase(world.as('sakura'))
  const moderator = world.as('shino', 'moderator')
  const elsewhere = sendingBack({ marks: [{ part: 'steps', quote: '家賃は払える', note: '' }] })
  const missing = saying('invalid', (t) => t.errors.quoteNotFound('家賃は払える'))
  await expect(decide(moderator, id, elsewhere)).rejects.toMatchObject(missing)
  const nowhere = sendingBack({ marks: [{ part: undefined, quote: '', note: 'ここ' }] })
  await expect(decide(moderator, id, nowhere)).rejects.toMatchObject(
    saying('invalid', (t) => t.errors.markWithoutPart),
  )
  expect((await rowOf(world, id)).state).toBe('in-review')
  expect(await reviewsOf(world, id)).toEqual([])
})

test('what the author changed meanwhile is not decided on', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await waitingCase(as('sakura'))
  await recallCase(as('sakura'), id)
  const { version } = await saveDraft(as('sakura'), id, sheet({ version: 2, problem: '書き直した' }))
  await expect(decide(as('shino', 'moderator'), id, approval(1))).rejects.toMatchObject(notFound)
  await submitCase(as('sakura'), id, version)
  const changed = saying('conflict', (t) => t.errors.changed)
  await expect(decide(as('shino'), id, approval(1))).rejects.toMatchObject(changed)
  await decide(as('shino'), id, approval(version))
})

test('of two moderators at once one decides, and the other is told', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await waitingCase(as('sakura'))
  const outcomes = await Promise.allSettled([
    decide(as('shino', 'moderator'), id, approval()),
    decide(as('fuuta', 'moderator'), id, sendingBack()),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: notInReview })
  const [review, ...more] = await reviewsOf(world, id)
  expect(more).toEqual([])
  expect((await rowOf(world, id)).state).toBe(review?.decision === 'approved' ? 'published' : 'sent-back')
})

test('what is taken back in the moment of the decision is either decided or taken back', async () => {
  const world = await freshWorld()
  const { as } = world
  for (let round = 0; round < 10; round++) {
    const id = await waitingCase(as('sakura'))
    const [decided, recalled] = await Promise.allSettled([
      decide(as('shino', 'moderator'), id, approval()),
      recallCase(as('sakura'), id),
    ])
    expect([decided.status, recalled.status].sort()).toEqual(['fulfilled', 'rejected'])
    expect((await rowOf(world, id)).state).toBe(recalled.status === 'fulfilled' ? 'draft' : 'published')
  }
})

test('what was decided is not decided again', async () => {
  const { as } = await freshWorld()
  const [author, moderator] = [as('sakura'), as('shino', 'moderator')]
  for (const id of [await publishedCase(author, moderator), await declinedCase(author, moderator)]) {
    await expect(decide(moderator, id, sendingBack())).rejects.toMatchObject(notInReview)
  }
})

test('a draft cannot be opened by a moderator, nor decided on', async () => {
  const world = await freshWorld()
  const id = await draftedCase(world.as('sakura'))
  await expect(caseToReview(world.as('shino', 'moderator'), id)).rejects.toMatchObject(notFound)
  await expect(decide(world.as('shino'), id, approval())).rejects.toMatchObject(notFound)
  expect((await rowOf(world, id)).state).toBe('draft')
})

test('each decision is an audit row with the moderator and without a word of the case', async () => {
  const { as, store } = await freshWorld()
  const id = await waitingCase(as('sakura'), { anonymous: 'yes' })
  await decide(as('shino', 'moderator'), id, sendingBack())
  const rows = await store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, id))
    .orderBy(auditEntries.seq)
  expect(rows).toMatchObject([
    { event: 'case.submitted', actorKind: 'anonymous', actorId: null },
    { event: 'case.sent-back', actorKind: 'person', actorId: as('shino').actor.id, detail: {} },
  ])
  expect(JSON.stringify(rows)).not.toContain('地域')
})
