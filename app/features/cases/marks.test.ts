import { expect, test } from 'vitest'
import { auditEntries, outboxEvents } from '#db/schema/core.ts'
import { answer, publishedCase, rowOf } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { listCases } from './list.query.server.ts'
import { markHelped, markUseful } from './marks.server.ts'
import { hidePost, restorePost } from './moderated.server.ts'
import { postReply } from './replies.server.ts'
import { caseThread } from './thread.query.server.ts'

async function markedWorld() {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'), { anonymous: 'yes' })
  await postReply(as('kaede'), id, answer())
  await postReply(as('minoru'), id, answer({ anonymous: 'yes' }))
  await postReply(as('sakura'), id, answer())
  const shown = async (name: string, post: number) =>
    (await caseThread(as(name), id)).answers.find(({ position }) => position === post)!
  return { ...world, id, shown }
}

test('a post is useful once a member, who alone sees the own mark, and may take it back', async () => {
  const { as, id, shown } = await markedWorld()
  const set = { post: 1, value: true }
  await Promise.all([markUseful(as('sora'), id, set), markUseful(as('sora'), id, set)])
  await markUseful(as('minoru'), id, set)
  expect((await shown('sora', 1)).useful).toEqual({ count: 2, mine: true })
  expect((await shown('rin', 1)).useful).toEqual({ count: 2, mine: false })
  await markUseful(as('sora'), id, { post: 1, value: false })
  expect((await shown('sora', 1)).useful).toEqual({ count: 1, mine: false })
  await markUseful(as('sora'), id, { post: 0, value: true })
  expect(await caseThread(as('sora'), id)).toMatchObject({ useful: { count: 1, mine: true } })
})

test('nobody marks an own post, and nothing tells who marked', async () => {
  const { as, id, store } = await markedWorld()
  const traces = async () => [
    await store.read.select().from(auditEntries),
    await store.read.select().from(outboxEvents),
  ]
  const before = await traces()
  await markUseful(as('sora'), id, { post: 2, value: true })
  expect(await traces()).toEqual(before)
  expect(JSON.stringify(await caseThread(as('rin'), id))).not.toMatch(
    new RegExp(`sora|${as('sora').actor.id}`),
  )
  for (const [name, post] of [
    ['minoru', 2],
    ['sakura', 0],
  ] as const)
    await expect(markUseful(as(name), id, { post, value: true })).rejects.toMatchObject({ code: 'closed' })
  await expect(markUseful(as('shino'), id, { post: 1, value: true })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('who asked marks several answers as what helped, seen in thread and list, and takes it back', async () => {
  const { as, id, shown, store } = await markedWorld()
  for (const post of [1, 2]) await markHelped(as('sakura'), id, { post, value: true })
  await markHelped(as('sakura'), id, { post: 2, value: true })
  expect([(await shown('rin', 1)).helped, (await shown('rin', 2)).helped]).toEqual([true, true])
  expect((await listCases(as('rin'), {})).items).toMatchObject([{ id, helpedCount: 2 }])
  await markHelped(as('sakura'), id, { post: 1, value: false })
  expect((await caseThread(as('rin'), id)).helpedCount).toBe(1)
  const rows = await store.read.select().from(auditEntries)
  const told = rows.filter(({ event }) => event.startsWith('case.helped'))
  expect(told.map(({ actorKind, actorId }) => [actorKind, actorId])).toEqual(
    Array.from({ length: 3 }, () => ['anonymous', null]),
  )
})

test('only who asked says what helped, and never of an own answer', async () => {
  const { as, id } = await markedWorld()
  const mark = (name: string, post: number) => markHelped(as(name), id, { post, value: true })
  await expect(mark('kaede', 2)).rejects.toMatchObject({ code: 'closed' })
  await expect(mark('sakura', 3)).rejects.toMatchObject({ code: 'closed' })
  await expect(mark('sakura', 9)).rejects.toMatchObject({ code: 'not-found' })
})

test('what a moderator hides counts no more, until it is back', async () => {
  const world = await markedWorld()
  const { as, id } = world
  const moderator = as('shino')
  const moderate = (act: typeof hidePost) =>
    moderator.store.transact((tx) => act(tx, moderator, { caseId: id, position: 1 }), `case ${id}`)
  await markHelped(as('sakura'), id, { post: 1, value: true })
  await moderate(hidePost)
  expect((await rowOf(world, id)).helpedCount).toBe(0)
  await expect(markUseful(as('sora'), id, { post: 1, value: true })).rejects.toMatchObject({
    code: 'not-found',
  })
  await moderate(restorePost)
  expect((await rowOf(world, id)).helpedCount).toBe(1)
})

test('whether the asker could mark an answer is told to the asker alone, since it says whose it is not', async () => {
  const { as } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'), { anonymous: 'no' })
  await postReply(as('sakura'), id, answer({ anonymous: 'yes' }))
  await postReply(as('kaede'), id, answer({ anonymous: 'yes' }))
  const marks = async (name: string) =>
    (await caseThread(as(name), id)).answers.map(({ mayBeHelped }) => mayBeHelped)
  expect(await marks('sakura')).toEqual([false, true])
  for (const name of ['kaede', 'sora', 'minoru']) expect(await marks(name)).toEqual([false, false])
})
