import { expect, test } from 'vitest'
import { caseListReaders, caseReaders } from '#db/schema/threads.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { caseHolding } from './holding.server.ts'
import { type ListFilter, listReadingInput } from './input.ts'
import { listCases } from './list.query.server.ts'
import { hidePost } from './moderated.server.ts'
import { keptBy } from './readers.server.ts'
import { markListRead, markRead } from './reading.server.ts'
import { postReply } from './replies.server.ts'
import { caseThread } from './thread.query.server.ts'
import { withdrawCase } from './withdrawal.server.ts'

const publish = (world: World, author = 'sakura') =>
  publishedCase(world.as(author), world.as('shino', 'moderator'))

const listed = async (world: World, name: string) =>
  (await listCases(world.as(name), {})).items.map(({ id, isNew, newAnswers }) => ({ id, isNew, newAnswers }))

const newIn = async (world: World, name: string, id: string) =>
  (await caseThread(world.as(name), id)).answers.filter(({ isNew }) => isNew).map(({ position }) => position)

/** The button below the list, as the page that this member sees now would send it. */
async function listForm(world: World, name: string, filter: ListFilter = {}) {
  const { newest, items } = await listCases(world.as(name), filter)
  const further = items.filter(({ newAnswers }) => newAnswers > 0)
  return { newest: newest!, answers: further.map(({ id, replyCount }) => ({ id, to: replyCount })) }
}

const markList = async (world: World, name: string) =>
  markListRead(world.as(name), await listForm(world, name))

const markOf = async (world: World, name: string, id: string) =>
  (await keptBy(world.store.read, id, world.as(name).actor.id)).readTo

async function readThread() {
  const world = await freshWorld()
  const id = await publish(world)
  await postReply(world.as('minoru'), id, answer())
  await markRead(world.as('kaede'), id, { to: 1 })
  return { world, id }
}

test('answers after the mark are new in the thread and on the list, for the reader alone who set it', async () => {
  const { world, id } = await readThread()
  expect(await newIn(world, 'kaede', id)).toEqual([])
  await postReply(world.as('minoru'), id, answer())
  await postReply(world.as('sora'), id, answer())
  expect(await newIn(world, 'kaede', id)).toEqual([2, 3])
  expect(await listed(world, 'kaede')).toEqual([{ id, isNew: false, newAnswers: 2 }])
  for (const name of ['sakura', 'rin']) {
    expect(await newIn(world, name, id)).toEqual([])
    expect(await listed(world, name)).toEqual([{ id, isNew: false, newAnswers: 0 }])
  }
  await markRead(world.as('kaede'), id, { to: 'none' })
  expect(await newIn(world, 'kaede', id)).toEqual([])
})

test('to look at the pages marks nothing, and a mark reaches no further than the last answer', async () => {
  const { world, id } = await readThread()
  await postReply(world.as('minoru'), id, answer())
  for (const _ of [1, 2]) expect(await newIn(world, 'kaede', id)).toEqual([2])
  await markRead(world.as('kaede'), id, { to: 900 })
  await postReply(world.as('minoru'), id, answer())
  expect(await newIn(world, 'kaede', id)).toEqual([3])
})

test('who answers has read up to the own answer, unless others came between; what is one’s own is never new', async () => {
  const { world, id } = await readThread()
  await postReply(world.as('sora'), id, answer({ anonymous: 'yes' }))
  await postReply(world.as('minoru'), id, answer())
  expect(await newIn(world, 'sora', id)).toEqual([3])
  expect(await newIn(world, 'minoru', id)).toEqual([2])
  await postReply(world.as('kaede'), id, answer())
  expect(await newIn(world, 'kaede', id)).toEqual([2, 3])
  expect(await listed(world, 'kaede')).toMatchObject([{ newAnswers: 2 }])
})

test('an answer that moderators hide is not new, in the thread and on the list', async () => {
  const { world, id } = await readThread()
  await postReply(world.as('minoru'), id, answer())
  await world.store.transact((tx) => hidePost(tx, world.as('shino'), { caseId: id, position: 2 }))
  expect(await newIn(world, 'kaede', id)).toEqual([])
  expect(await listed(world, 'kaede')).toMatchObject([{ newAnswers: 0 }])
})

test('on the list a case is new that came after the list was marked; before the first mark nothing is', async () => {
  const world = await freshWorld()
  const first = await publish(world)
  expect(await listed(world, 'kaede')).toEqual([{ id: first, isNew: false, newAnswers: 0 }])
  await markList(world, 'kaede')
  world.clock.advance(1, 'hours')
  const second = await publish(world)
  await publish(world, 'kaede')
  expect((await listed(world, 'kaede')).filter(({ isNew }) => isNew)).toMatchObject([{ id: second }])
  expect((await listed(world, 'rin')).filter(({ isNew }) => isNew)).toEqual([])
  await markRead(world.as('kaede'), second, { to: 0 })
  expect((await listed(world, 'kaede')).filter(({ isNew }) => isNew)).toEqual([])
})

test('marking the list clears marked threads as far as it showed them, and no earlier page takes that back', async () => {
  const { world, id } = await readThread()
  const kaede = world.as('kaede')
  await postReply(world.as('minoru'), id, answer())
  const earlier = await listForm(world, 'kaede')
  world.clock.advance(1, 'hours')
  await postReply(world.as('minoru'), id, answer())
  const later = await publish(world)
  await markListRead(kaede, earlier)
  expect(await newIn(world, 'kaede', id)).toEqual([3])
  expect((await listed(world, 'kaede')).filter(({ isNew }) => isNew)).toMatchObject([{ id: later }])
  await markList(world, 'kaede')
  await markListRead(kaede, earlier)
  expect(await newIn(world, 'kaede', id)).toEqual([])
  expect((await listed(world, 'kaede')).filter(({ isNew }) => isNew)).toEqual([])
})

test('a filtered list and a later page mark the list up to the newest case of all', async () => {
  const world = await freshWorld()
  const older = await publish(world)
  world.clock.advance(1, 'hours')
  const newest = await publish(world)
  for (const filter of [{ before: newest }, { after: older }, { topic: 'housing' as const, before: newest }])
    expect(await listForm(world, 'kaede', filter)).toMatchObject({ newest })
})

test('the form of the list names no instant, and neither the list nor the own copy tells one of somebody else', async () => {
  const { world, id } = await readThread()
  await postReply(world.as('sora'), id, answer({ anonymous: 'yes' }))
  const form = await listForm(world, 'kaede')
  expect(listReadingInput.safeParse(form).success).toBe(true)
  for (const more of [{ shown: '2026-11-24T00:00:00.000Z' }, { newest: '2026-11-24T00:00:00.000Z' }])
    expect(listReadingInput.safeParse({ ...form, ...more }).success).toBe(false)
  await markListRead(world.as('kaede'), form)
  const holder = { accountId: world.as('kaede').actor.id, email: '', emailKey: '' }
  const { listRead, kept } = await caseHolding.copy(world.store.read, holder)
  expect(JSON.stringify([form, listRead, kept])).not.toMatch(/T\d\d:/)
  expect(listRead).toEqual([{ readUntil: '2026-11-24' }])
})

test('a page of the list that is sent late brings no mark back, and marks no answer that there is not', async () => {
  const { world, id } = await readThread()
  await postReply(world.as('minoru'), id, answer())
  const form = await listForm(world, 'kaede')
  expect(form.answers).toEqual([{ id, to: 2 }])
  await markListRead(world.as('kaede'), { ...form, answers: [{ id, to: 900 }] })
  expect(await markOf(world, 'kaede', id)).toBe(1)
  await markRead(world.as('kaede'), id, { to: 'none' })
  await markListRead(world.as('kaede'), form)
  expect(await markOf(world, 'kaede', id)).toBeNull()
  await markListRead(world.as('rin'), form)
  expect(await markOf(world, 'rin', id)).toBeNull()
})

test('the list is marked while a case on it is withdrawn: nothing stays of the case', async () => {
  const { world, id } = await readThread()
  await postReply(world.as('minoru'), id, answer())
  const form = await listForm(world, 'kaede')
  const { read } = world.store
  const withdrawn = Promise.withResolvers<void>()
  const committed = Promise.withResolvers<void>()
  const withdrawal = world.store.transact(async () => {
    await withdrawCase(world.as('sakura'), id)
    withdrawn.resolve()
    await committed.promise
  })
  await withdrawn.promise
  const marking = markListRead(world.as('kaede'), form)
  // PostgreSQL lets the second one begin; it comes upon rows that are going.
  for (let turn = 0; turn < 20; turn++) await read.select().from(caseReaders)
  committed.resolve()
  await Promise.all([withdrawal, marking])
  expect(await read.select().from(caseReaders)).toEqual([])
  await markListRead(world.as('kaede'), form)
  expect(await read.select().from(caseReaders)).toEqual([])
})

test('what one may not read is not marked, and marks go with the case and with the account', async () => {
  const { world, id } = await readThread()
  await markList(world, 'kaede')
  await expect(markRead(world.as('kaede'), world.as('kaede').newId(), { to: 0 })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(
    markListRead(world.as('yaku', { role: 'official', level: 'national' }), { newest: id, answers: [] }),
  ).rejects.toMatchObject({
    code: 'forbidden',
  })
  await withdrawCase(world.as('sakura'), id)
  expect(await world.store.read.select().from(caseReaders)).toEqual([])
  const holder = { accountId: world.as('kaede').actor.id, email: '', emailKey: '' }
  expect((await caseHolding.copy(world.store.read, holder)).listRead).toHaveLength(1)
  await caseHolding.clear!(world.system, holder, 'stay')
  expect(await world.store.read.select().from(caseListReaders)).toEqual([])
})
