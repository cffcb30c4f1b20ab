import { expect, test } from 'vitest'
import { approval, draftedCase, publishedCase, rowOf, sentBackCase, waitingCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { caseToReview, reviewQueue, waitingReviews } from './review.query.server.ts'
import { decide } from './review.server.ts'

const notFound = { code: 'not-found', said: null }

test('nobody reviews the own case: it is not in the queue, not counted and not to be found', async () => {
  const world = await freshWorld()
  const both = world.as('sakura', 'coordinator', 'moderator')
  const id = await waitingCase(both)
  expect([await reviewQueue(both), await waitingReviews(both)]).toEqual([[], 0])
  await expect(caseToReview(both, id)).rejects.toMatchObject(notFound)
  await expect(decide(both, id, approval())).rejects.toMatchObject(notFound)
  expect((await rowOf(world, id)).state).toBe('in-review')
})

test('only a moderator sees the queue and decides', async () => {
  const { as, guest, operator } = await freshWorld()
  const id = await waitingCase(as('sakura'))
  for (const ctx of [as('kaede'), as('ken', 'organiser'), as('nozomi', 'admin'), guest, operator]) {
    for (const asked of [reviewQueue(ctx), caseToReview(ctx, id), decide(ctx, id, approval())]) {
      await expect(asked).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await waitingReviews(ctx)).toBe(0)
  }
})

test('the queue holds what waits, longest first, and nothing else', async () => {
  const { as, clock } = await freshWorld()
  const [author, moderator] = [as('sakura'), as('shino', 'moderator')]
  const first = await waitingCase(author)
  clock.advance(1, 'days')
  const second = await waitingCase(author)
  await Promise.all([draftedCase(author), publishedCase(author, moderator), sentBackCase(author, moderator)])
  expect((await reviewQueue(moderator)).map(({ id, submittedOn }) => [id, submittedOn])).toEqual([
    [first, '2026-11-24'],
    [second, '2026-11-25'],
  ])
  expect(await waitingReviews(moderator)).toBe(2)
})

test('the reviewer sees no name, whether the author chose it or not', async () => {
  const { as } = await freshWorld()
  const moderator = as('shino', 'moderator')
  const named = await caseToReview(moderator, await waitingCase(as('sakura')))
  expect(named.shown.by).toEqual({ alias: 'asker' })
  const hidden = await caseToReview(moderator, await waitingCase(as('sakura'), { anonymous: 'yes' }))
  expect(hidden.shown.by).toEqual({ alias: 'asker' })
  expect(JSON.stringify([named, hidden])).not.toMatch(new RegExp(`sakura|${as('sakura').actor.id}`))
})
