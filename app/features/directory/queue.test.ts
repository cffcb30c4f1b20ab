import { expect, test } from 'vitest'
import { approval, proposedSource } from '#tests/directory-world.ts'
import { freshWorld } from '#tests/world.ts'
import { decideOnSource } from './decide.server.ts'
import { sourceToReview } from './form.query.server.ts'
import { sourceQueue, waitingSources } from './queue.query.server.ts'

test('proposals wait in the queue of everybody who reviews, but not in that of the proposer', async () => {
  const { as, clock } = await freshWorld()
  const both = as('chief', 'coordinator', 'moderator')
  const moderator = as('shino', 'moderator')
  const first = await proposedSource(both, { name: '先' })
  clock.advance(1, 'days')
  await proposedSource(as('sakura'), { name: '後' })
  const names = async (ctx: typeof both) => (await sourceQueue(ctx)).map(({ name }) => name)
  expect(await names(moderator)).toEqual(['先', '後'])
  expect(await names(both)).toEqual(['後'])
  expect([await waitingSources(moderator), await waitingSources(both)]).toEqual([2, 1])
  expect(await waitingSources(as('sakura'))).toBe(0)
  await expect(sourceToReview(both, first)).rejects.toThrow('not-found')
  await decideOnSource(moderator, first, approval())
  expect(await names(moderator)).toEqual(['後'])
  await expect(sourceToReview(moderator, first)).rejects.toMatchObject({ code: 'closed' })
  await expect(sourceQueue(as('sakura'))).rejects.toThrow('forbidden')
})
