import { expect, test } from 'vitest'
import { openStore } from '#db/store.ts'
import { onlineWorkshop, placeOf, plannedWorkshop, standing } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import { verifyAudit } from '#app/core/audit.server.ts'
import { leave, register } from './registration.server.ts'

test('with free seats one sits down; the next one waits, and moves up when a seat frees', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await onlineWorkshop(world, 1)
  expect(await register(as('sakura'), id, 'online')).toBe('seated')
  expect(await register(as('kaede'), id, 'online')).toBe('waiting')
  expect(await register(as('minato'), id, 'online')).toBe('waiting')
  await leave(as('sakura'), id)
  expect(await placeOf(world, id, as('kaede'))).toBe('seated')
  expect(await placeOf(world, id, as('minato'))).toBe('waiting')
  expect(await verifyAudit(world.store.read)).toBeNull()
})

test('who leaves and comes back asks anew, behind those who wait', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await onlineWorkshop(world, 1)
  for (const name of ['sakura', 'kaede', 'minato']) await register(as(name), id, 'online')
  await leave(as('kaede'), id)
  expect(await register(as('kaede'), id, 'online')).toBe('waiting')
  await leave(as('sakura'), id)
  expect(await placeOf(world, id, as('minato'))).toBe('seated')
  expect(await placeOf(world, id, as('kaede'))).toBe('waiting')
})

test('the same form a second time changes nothing', async () => {
  const world = await freshWorld()
  const id = await onlineWorkshop(world, 1)
  const sakura = world.as('sakura')
  await register(sakura, id, 'online')
  expect(await register(sakura, id, 'online')).toBe('seated')
  expect(await standing(world, id)).toHaveLength(1)
})

test('a change of pool frees the seat for whoever waits there; into a full pool it is refused and the seat stays', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await plannedWorkshop(world, { roomSeats: '1', onlineSeats: '1' })
  await register(as('sakura'), id, 'room')
  await register(as('kaede'), id, 'room')
  expect(await register(as('sakura'), id, 'online')).toBe('seated')
  expect(await placeOf(world, id, as('kaede'))).toBe('seated')
  await expect(register(as('kaede'), id, 'online')).rejects.toMatchObject({ code: 'conflict' })
  expect(await placeOf(world, id, as('kaede'))).toBe('seated')
})

test('before the first day, after the last and once it began nobody registers; who has a seat gives it back until it begins', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await plannedWorkshop(world, { opensOn: '2026-11-26', closesOn: '2026-12-01' })
  await expect(register(as('sakura'), id, 'room')).rejects.toMatchObject({ code: 'closed' })
  clock.set('2026-12-01T23:59:59+09:00')
  await register(as('sakura'), id, 'room')
  clock.set('2026-12-02T00:00:00+09:00')
  await expect(register(as('kaede'), id, 'room')).rejects.toMatchObject({ code: 'closed' })
  clock.set('2026-12-08T14:00:00+09:00')
  await expect(leave(as('sakura'), id)).rejects.toMatchObject({ code: 'closed' })
  clock.set('2026-12-08T13:59:59+09:00')
  await leave(as('sakura'), id)
  expect(await placeOf(world, id, as('sakura'))).toBe('left')
})

test('a workshop for one prefecture, a pool that is not offered, an official: refused', async () => {
  const world = await freshWorld()
  const { as } = world
  const elsewhere = await plannedWorkshop(world, { prefecture: '13' })
  await expect(register(as('sakura'), elsewhere, 'room')).rejects.toMatchObject({ code: 'closed' })
  const here = await plannedWorkshop(world, { prefecture: '23', format: 'online', roomSeats: '', place: '' })
  await expect(register(as('sakura'), here, 'room')).rejects.toMatchObject({ code: 'invalid' })
  expect(await register(as('sakura'), here, 'online')).toBe('seated')
  const official = as('mamoru', { role: 'official', level: 'national' })
  await expect(register(official, here, 'online')).rejects.toMatchObject({ code: 'forbidden' })
})

test('two hundred at once over two connections for ten seats: ten sit, the others wait in the order of asking', async () => {
  const world = await freshWorld()
  const second = await openStore(world.databaseUrl)
  try {
    const id = await onlineWorkshop(world, 10)
    const everybody = Array.from({ length: 200 }, (_, index) => world.as(`member-${index}`))
    await world.store.transact(async () => {})
    const asking = everybody.map((ctx, index) =>
      register(index % 2 ? { ...ctx, store: second } : ctx, id, 'online'),
    )
    const places = await Promise.all(asking)
    expect(places.filter((place) => place === 'seated')).toHaveLength(10)
    const rows = await standing(world, id)
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1))
    expect(rows.map(({ place }) => place)).toEqual(
      rows.map((_, index) => (index < 10 ? 'seated' : 'waiting')),
    )
    await Promise.all(everybody.slice(0, 60).map((ctx) => leave(ctx, id)))
    const still = (await standing(world, id)).filter(({ place }) => place !== 'left')
    expect(still).toHaveLength(140)
    expect(still.map(({ place }) => place)).toEqual(
      still.map((_, index) => (index < 10 ? 'seated' : 'waiting')),
    )
  } finally {
    await second.close()
  }
})
