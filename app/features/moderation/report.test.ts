import { expect, test } from 'vitest'
import { postReply } from '#app/features/cases/index.server.ts'
import { answer, publishedCase, waitingCase } from '#tests/cases-world.ts'
import { decided, matterOf, report, reported } from '#tests/moderation-world.ts'
import { freshWorld } from '#tests/world.ts'
import { reportInput } from './input.ts'
import { reportQueue, waitingMatters } from './queue.query.server.ts'
import { reportPage } from './report.query.server.ts'
import { reportPost } from './report.server.ts'

async function threadWorld() {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await postReply(as('kaede'), id, answer({ anonymous: 'yes' }))
  return { ...world, id, moderator: as('shino') }
}

test('a reader reports a case or an answer, and is told until when somebody decides', async () => {
  const { as, id, moderator } = await threadWorld()
  await reportPost(as('minoru'), id, report(0))
  await reportPost(as('minoru'), id, report(1))
  expect(await waitingMatters(moderator)).toBe(2)
  expect(await reportPage(as('minoru'), { caseId: id, position: 1 })).toMatchObject({
    waitsUntil: '2026-11-25',
  })
  expect(await reportPage(as('rin'), { caseId: id, position: 1 })).toMatchObject({ waitsUntil: null })
})

test('nobody reports the own post, nor what is not there for them', async () => {
  const { as, id, guest } = await threadWorld()
  await expect(reportPost(as('sakura'), id, report(0))).rejects.toMatchObject({ code: 'closed' })
  await expect(reportPost(as('kaede'), id, report(1))).rejects.toMatchObject({ code: 'closed' })
  await expect(reportPost(as('minoru'), id, report(2))).rejects.toMatchObject({ code: 'not-found' })
  const waiting = await waitingCase(as('sakura'))
  await expect(reportPost(as('minoru'), waiting, report(0))).rejects.toMatchObject({ code: 'not-found' })
  const official = as('mamoru', { role: 'official', level: 'municipality', code: '23201' })
  for (const stranger of [guest, official, as('nozomi', 'admin')]) {
    await expect(reportPost(stranger, id, report(0))).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('a person reports a post once while it waits, and again after it was decided', async () => {
  const { as, id, moderator } = await threadWorld()
  const matter = await reported(as('minoru'), id)
  await reportPost(as('minoru'), id, report(0))
  await expect(reportPost(as('minoru'), id, report(0, { note: 'ほか' }))).rejects.toMatchObject({
    code: 'closed',
  })
  expect(await reported(as('rin'), id)).toBe(matter)
  await decided(moderator, matter, 'kept')
  expect(await reported(as('minoru'), id)).not.toBe(matter)
})

test('of two who report at once, both are in one matter', async () => {
  const { as, id, moderator } = await threadWorld()
  await Promise.all(['minoru', 'rin'].map((name) => reportPost(as(name), id, report(0))))
  expect(await waitingMatters(moderator)).toBe(1)
})

test('“something else” needs details, and nobody floods the queue', async () => {
  const { as, id } = await threadWorld()
  expect(reportInput.safeParse({ post: 0, reason: 'other', note: ' ' }).success).toBe(false)
  for (let position = 2; position <= 22; position++) await postReply(as('kaede'), id, answer())
  for (let position = 1; position <= 20; position++) await reportPost(as('minoru'), id, report(position))
  await expect(reportPost(as('minoru'), id, report(21))).rejects.toMatchObject({ code: 'too-many' })
})

test('the queue is in the order of deadlines, says what is overdue, and leaves out what concerns the moderator', async () => {
  const { as, id, clock, moderator } = await threadWorld()
  clock.set('2026-12-28T17:00:00+09:00')
  await reported(as('minoru'), id, 1)
  expect((await matterOf(moderator, id, 1)).dueOn).toBe('2027-01-04')
  clock.set('2027-01-03T09:00:00+09:00')
  await reportPost(as('minoru'), id, report(0, { reason: 'advice' }))
  clock.set('2027-01-05T09:00:00+09:00')
  await postReply(as('fuuta', 'coordinator', 'moderator'), id, answer())
  await reportPost(as('minoru'), id, report(2))
  const { waiting } = await reportQueue(moderator)
  expect(waiting.map(({ position, dueOn, late }) => [position, dueOn, late])).toEqual([
    [1, '2027-01-04', true],
    [0, '2027-01-04', true],
    [2, '2027-01-06', false],
  ])
  expect((await reportQueue(as('fuuta'))).waiting.map(({ position }) => position)).toEqual([1, 0])
  await reportPost(as('fuuta'), id, report(0))
  expect(await waitingMatters(as('fuuta'))).toBe(1)
  await expect(reportQueue(as('minoru'))).rejects.toMatchObject({ code: 'forbidden' })
})
