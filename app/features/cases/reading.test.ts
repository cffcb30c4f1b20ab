import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { caseListReaders, caseReaders } from '#db/schema/threads.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { caseHolding } from './holding.server.ts'
import { listCases } from './list.query.server.ts'
import { hidePost } from './moderated.server.ts'
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
})

test('an answer that moderators hide is not new', async () => {
  const { world, id } = await readThread()
  await postReply(world.as('minoru'), id, answer())
  await world.store.transact((tx) => hidePost(tx, world.as('shino'), { caseId: id, position: 2 }))
  expect(await newIn(world, 'kaede', id)).toEqual([])
})

test('on the list a case is new that came after the list was marked; before the first mark nothing is', async () => {
  const world = await freshWorld()
  const first = await publish(world)
  expect(await listed(world, 'kaede')).toEqual([{ id: first, isNew: false, newAnswers: 0 }])
  await markListRead(world.as('kaede'), world.clock.now())
  world.clock.advance(1, 'hours')
  const second = await publish(world)
  await publish(world, 'kaede')
  expect((await listed(world, 'kaede')).filter(({ isNew }) => isNew)).toMatchObject([{ id: second }])
  expect((await listed(world, 'rin')).filter(({ isNew }) => isNew)).toEqual([])
  await markRead(world.as('kaede'), second, { to: 0 })
  expect((await listed(world, 'kaede')).filter(({ isNew }) => isNew)).toEqual([])
})

test('marking the list clears marked threads as they were when it was shown, and no earlier time takes it back', async () => {
  const { world, id } = await readThread()
  const kaede = world.as('kaede')
  world.clock.advance(1, 'minutes')
  await postReply(world.as('minoru'), id, answer())
  const shown = world.clock.now()
  world.clock.advance(1, 'minutes')
  await postReply(world.as('minoru'), id, answer())
  await markListRead(kaede, shown)
  expect(await newIn(world, 'kaede', id)).toEqual([3])
  await markListRead(kaede, new Date('2031-01-01T00:00:00Z'))
  expect(await newIn(world, 'kaede', id)).toEqual([])
  await markListRead(kaede, shown)
  const mine = eq(caseListReaders.accountId, kaede.actor.id)
  const [row] = await world.store.read.select().from(caseListReaders).where(mine)
  expect(row!.readUntil).toEqual(world.clock.now())
})

test('what one may not read is not marked, and marks go with the case and with the account', async () => {
  const { world, id } = await readThread()
  await markListRead(world.as('kaede'), world.clock.now())
  await expect(markRead(world.as('kaede'), world.as('kaede').newId(), { to: 0 })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(
    markListRead(world.as('yaku', { role: 'official', level: 'national' }), world.clock.now()),
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
