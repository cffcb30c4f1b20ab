import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { outboxEvents } from '#db/schema/core.ts'
import { onlineWorkshop, plan } from '#tests/workshops-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { callOff } from './call-off.server.ts'
import { changeWorkshop } from './planning.server.ts'
import { leave, register } from './registration.server.ts'
import { remindOfWorkshops } from './reminders.server.ts'

async function reminded({ store, system }: World) {
  await Promise.all([remindOfWorkshops(system), remindOfWorkshops(system)])
  const near = store.read.select().from(outboxEvents).where(eq(outboxEvents.event, 'workshop.near'))
  return (await near).length
}

test('who has a seat is reminded seven days and one day before, each once; who waits or left is not', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await onlineWorkshop(world, 2)
  for (const name of ['sakura', 'kaede', 'minato']) await register(as(name), id, 'online')
  await register(as('nagisa'), id, 'online')
  await leave(as('nagisa'), id)
  expect(await reminded(world)).toBe(0)
  clock.set('2026-12-01T14:00:00+09:00')
  expect(await reminded(world)).toBe(2)
  expect(await reminded(world)).toBe(2)
  clock.set('2026-12-07T09:00:00+09:00')
  expect(await reminded(world)).toBe(4)
  clock.set('2026-12-08T15:00:00+09:00')
  expect(await reminded(world)).toBe(4)
})

test('after a call-off nobody is reminded; of a new day one is reminded anew', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await onlineWorkshop(world, 2)
  await register(as('sakura'), id, 'online')
  clock.set('2026-12-02T09:00:00+09:00')
  expect(await reminded(world)).toBe(1)
  const online = { format: 'online', roomSeats: '', place: '', onlineSeats: '2' }
  await changeWorkshop(as('takeru'), id, plan({ ...online, version: '1', day: '2026-12-20' }))
  clock.set('2026-12-14T09:00:00+09:00')
  expect(await reminded(world)).toBe(2)
  await callOff(as('takeru'), id)
  clock.set('2026-12-19T09:00:00+09:00')
  expect(await reminded(world)).toBe(2)
})

test('at night nobody is reminded; in the morning it is made up for', async () => {
  const world = await freshWorld()
  const id = await onlineWorkshop(world, 1)
  await register(world.as('sakura'), id, 'online')
  for (const [at, sent] of [
    ['2026-12-01T21:00:00+09:00', 0],
    ['2026-12-02T07:59:00+09:00', 0],
    ['2026-12-02T08:00:00+09:00', 1],
  ] as const) {
    world.clock.set(at)
    expect(await reminded(world)).toBe(sent)
  }
})
