import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { addedResource, resource, resourceRowOf } from '#tests/library-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { editResource } from './edit.server.ts'
import { handOver, succeed, withdrawResource } from './keeping.server.ts'
import { resourcePage } from './resource.query.server.ts'
import { doubtResource, reviewResource } from './review.server.ts'
import { waitingDoubts, workList } from './work.query.server.ts'

test('a resource is stale from its review day on, until a review names a later one', async () => {
  const { as, clock } = await freshWorld()
  const sakura = as('sakura')
  const id = await addedResource(sakura, { reviewOn: '2026-12-10' })
  clock.set('2026-12-09T23:59:59+09:00')
  expect((await resourcePage(sakura, id)).stale).toBe(false)
  clock.set('2026-12-10T00:00:00+09:00')
  expect((await resourcePage(sakura, id)).stale).toBe(true)
  const past = reviewResource(sakura, id, { reviewOn: '2026-12-10' })
  await expect(past).rejects.toMatchObject({ code: 'invalid' })
  const stranger = reviewResource(as('kaede'), id, { reviewOn: '2027-12-10' })
  await expect(stranger).rejects.toMatchObject({ code: 'forbidden' })
  await reviewResource(sakura, id, { reviewOn: '2027-12-10' })
  expect((await resourcePage(sakura, id)).stale).toBe(false)
})

test('a member doubts once until a review; organisers see the words and no name, other readers nothing', async () => {
  const { as, clock } = await freshWorld()
  const [sakura, takeru] = [as('sakura'), as('takeru', 'organiser')]
  const id = await addedResource(sakura)
  await doubtResource(as('kaede'), id, { what: '電話が変わった。' })
  await doubtResource(as('kaede'), id, { what: '電話と住所が変わった。' })
  clock.advance(1, 'minutes')
  await doubtResource(as('minoru'), id, { what: '古い。' })
  expect(await waitingDoubts(takeru)).toBe(1)
  expect(await waitingDoubts(sakura)).toBe(0)
  const { doubted } = await workList(takeru)
  expect(doubted).toMatchObject([{ id, times: 2 }])
  const seen = await resourcePage(takeru, id)
  expect(seen.doubts.map(({ what }) => what)).toEqual(['電話と住所が変わった。', '古い。'])
  expect(JSON.stringify(seen)).not.toContain('kaede')
  expect((await resourcePage(as('kaede'), id)).doubts).toEqual([])
  await expect(workList(sakura)).rejects.toMatchObject({ code: 'forbidden' })
  await reviewResource(takeru, id, { reviewOn: '2027-12-10' })
  expect((await workList(takeru)).doubted).toEqual([])
})

test('the work list holds what is past its day, the oldest first, but nothing superseded', async () => {
  const { as, clock } = await freshWorld()
  const sakura = as('sakura')
  const later = await addedResource(sakura, { reviewOn: '2026-12-12' })
  const sooner = await addedResource(sakura, { reviewOn: '2026-12-11' })
  const old = await addedResource(sakura, { reviewOn: '2026-12-10' })
  await succeed(sakura, old, { successor: later })
  clock.set('2026-12-13T00:00:00+09:00')
  const { stale } = await workList(as('shino', 'moderator'))
  expect(stale.map(({ id }) => id)).toEqual([sooner, later])
})

test('a resource is handed to who may keep it, and to nobody else', async () => {
  const world = await freshWorld()
  const { as } = world
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  as('nozomi', 'admin')
  const id = await addedResource(sakura)
  for (const email of [emailOf('nozomi'), 'nobody@test.example']) {
    await expect(handOver(sakura, id, { email })).rejects.toMatchObject({ code: 'invalid' })
  }
  await expect(handOver(kaede, id, { email: emailOf('kaede') })).rejects.toMatchObject({ code: 'forbidden' })
  await handOver(sakura, id, { email: emailOf('kaede').toUpperCase() })
  expect(await resourceRowOf(world, id)).toMatchObject({ ownerId: kaede.actor.id })
  await expect(handOver(sakura, id, { email: emailOf('sakura') })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a superseded resource points to its successor, and never in a circle', async () => {
  const { as, guest } = await freshWorld()
  const sakura = as('sakura')
  const [a, b, c] = [await addedResource(sakura), await addedResource(sakura), await addedResource(sakura)]
  await succeed(sakura, a, { successor: b })
  await succeed(sakura, b, { successor: c })
  for (const successor of [a, c, guest.newId()]) {
    await expect(succeed(sakura, c, { successor })).rejects.toMatchObject({ code: 'invalid' })
  }
  expect((await resourcePage(as('kaede'), a)).successor).toMatchObject({ id: b })
  await withdrawResource(sakura, b)
  expect((await resourcePage(as('kaede'), a)).successor).toBeNull()
  await succeed(sakura, a, { successor: null })
})

test('what is withdrawn is gone for readers, and can no longer be changed', async () => {
  const { as, store } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const id = await addedResource(sakura)
  await expect(withdrawResource(kaede, id)).rejects.toMatchObject({ code: 'forbidden' })
  await withdrawResource(sakura, id)
  await withdrawResource(sakura, id)
  for (const version of [undefined, 1]) {
    await expect(resourcePage(kaede, id, version)).rejects.toMatchObject({ code: 'not-found' })
  }
  expect((await resourcePage(as('takeru', 'organiser'), id)).withdrawnOn).not.toBeNull()
  const edit = editResource(sakura, id, resource({ revision: 2 }))
  await expect(edit).rejects.toMatchObject({ code: 'closed' })
  const events = await store.read.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(events.map(({ event }) => event)).toEqual(['resource.added', 'resource.withdrawn'])
})
