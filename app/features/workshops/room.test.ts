import { expect, test } from 'vitest'
import { onlineWorkshop } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import { callOff } from './call-off.server.ts'
import { giveRole } from './people.server.ts'
import { register } from './registration.server.ts'
import { roomPage } from './room.query.server.ts'
import { setClock } from './room.server.ts'

test('the room is for who has a seat, a role, or runs the workshop, from three days before until one day after', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await onlineWorkshop(world, 1)
  await register(as('sakura'), id, 'online')
  await register(as('kaede'), id, 'online')
  const isOpen = async (name: string) => (await roomPage(as(name), id)).open
  await expect(isOpen('kaede')).rejects.toMatchObject({ code: 'forbidden' })
  for (const [moment, open] of [
    ['2026-12-05T13:59:59+09:00', false],
    ['2026-12-05T14:00:00+09:00', true],
    ['2026-12-09T15:29:59+09:00', true],
    ['2026-12-09T15:30:00+09:00', false],
  ] as const) {
    clock.set(moment)
    expect([await isOpen('sakura'), await isOpen('takeru')]).toEqual([open, open])
  }
})

test('who leads says which item is on; everybody sees the same clock, and loading the page again changes nothing', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await onlineWorkshop(world, 2)
  for (const name of ['sakura', 'kaede']) await register(as(name), id, 'online')
  await giveRole(as('takeru'), id, { person: as('kaede').actor.id, role: 'timekeeper' })
  await expect(setClock(as('kaede'), id, { item: 0 })).rejects.toMatchObject({ code: 'closed' })
  clock.set('2026-12-08T14:15:00+09:00')
  const seen = async (name: string) => {
    const room = await roomPage(as(name), id)
    return room.open ? { on: room.on, ends: room.items[room.on!]?.endsAt, lead: room.may.lead } : null
  }
  expect(await seen('sakura')).toEqual({ on: 1, ends: '2026-12-08T06:30:00.000Z', lead: false })
  await expect(setClock(as('sakura'), id, { item: 1 })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(setClock(as('kaede'), id, { item: 7 })).rejects.toMatchObject({ code: 'invalid' })
  await setClock(as('kaede'), id, { item: 1 })
  clock.set('2026-12-08T14:40:00+09:00')
  const late = { on: 1, ends: '2026-12-08T06:35:00.000Z' }
  expect([await seen('sakura'), await seen('kaede')]).toEqual([
    { ...late, lead: false },
    { ...late, lead: true },
  ])
  await setClock(as('takeru'), id, { item: 'stop' })
  expect((await seen('sakura'))?.ends).toBe('2026-12-08T06:30:00.000Z')
})

test('a workshop that was called off has no room', async () => {
  const world = await freshWorld()
  const id = await onlineWorkshop(world, 1)
  await register(world.as('sakura'), id, 'online')
  await callOff(world.as('takeru'), id)
  world.clock.set('2026-12-08T14:00:00+09:00')
  expect(await roomPage(world.as('sakura'), id)).toMatchObject({ open: false, calledOff: true })
})
