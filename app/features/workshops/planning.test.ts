import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { plan, placeOf, plannedWorkshop, workshopFieldsOf, workshopRowOf } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import { lengthOf, readAgenda, usualAgenda, usualLengths, writeAgenda } from './agenda.ts'
import { workshopInput } from './input.ts'
import { changeWorkshop, planWorkshop } from './planning.server.ts'
import { register } from './registration.server.ts'
import { workshopPage } from './workshop.query.server.ts'

test('the hours of a workshop are hours in Tokyo, and sending the form twice makes one', async () => {
  const world = await freshWorld()
  const organiser = world.as('takeru', 'organiser')
  const input = { ...plan(), id: organiser.newId() }
  const id = await planWorkshop(organiser, input)
  expect(await planWorkshop(organiser, input)).toBe(id)
  expect(await workshopRowOf(world, id)).toMatchObject({
    startsAt: new Date('2026-12-08T05:00:00Z'),
    endsAt: new Date('2026-12-08T06:30:00Z'),
    opensAt: new Date('2026-11-23T15:00:00Z'),
    closesAt: new Date('2026-12-07T15:00:00Z'),
  })
  const events = await world.store.read.select({ event: auditEntries.event }).from(auditEntries)
  expect(events).toEqual([{ event: 'workshop.published' }])
})

test.each([
  ['a day that is not in the calendar', { day: '2026-02-30' }, 'day'],
  ['no seats for the room', { roomSeats: '' }, 'roomSeats'],
  ['seats that are no number', { onlineSeats: 'many' }, 'onlineSeats'],
  ['a room without a place', { place: '' }, 'place'],
  ['a deadline after the meeting', { closesOn: '2026-12-09' }, 'closesOn'],
  ['a window that ends before it begins', { opensOn: '2026-12-08' }, 'opensOn'],
  ['an agenda without minutes', { agenda: '検討' }, 'agenda'],
  ['an agenda that is too long', { agenda: '91 検討' }, 'agenda'],
  ['an address that runs a script', { roomLink: 'javascript:alert(1)' }, 'roomLink'],
])('%s is told at its field', (_, changes, field) => {
  const answer = workshopInput.safeParse(workshopFieldsOf(changes))
  expect(answer.error?.issues.map(({ path }) => path[0])).toEqual([field])
})

test('Japanese days and full-width digits are understood', () => {
  const input = plan({ day: '令和8年12月8日', startsAt: '１４：００', onlineSeats: '３' })
  expect(input).toMatchObject({ day: '2026-12-08', startsAt: '14:00', onlineSeats: 3 })
})

test('each usual agenda fills its length, and is read as it was written', () => {
  for (const length of usualLengths) {
    for (const locale of ['ja', 'en'] as const) {
      const items = usualAgenda(length, locale)
      expect(lengthOf(items)).toBe(length)
      expect(readAgenda(writeAgenda(items))).toEqual(items)
    }
  }
})

test('a workshop in the past, one whose registration is over, one of a coordinator, one over an older version: refused', async () => {
  const world = await freshWorld()
  const { as } = world
  const over = plan({ opensOn: '2026-11-01', closesOn: '2026-11-23' })
  const past = plan({ day: '2026-11-23', opensOn: '2026-11-01', closesOn: '2026-11-20' })
  const id = await plannedWorkshop(world)
  const organiser = as('takeru')
  await expect(planWorkshop(organiser, past)).rejects.toMatchObject({ code: 'invalid' })
  await expect(planWorkshop(organiser, over)).rejects.toMatchObject({ code: 'invalid' })
  await expect(planWorkshop(as('sakura'), plan())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(changeWorkshop(as('sakura'), id, plan({ version: '1' }))).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(changeWorkshop(organiser, id, plan({ version: '0' }))).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('the sequence counts new times and places, not new words', async () => {
  const world = await freshWorld()
  const id = await plannedWorkshop(world)
  const organiser = world.as('takeru')
  const steps = [
    [{ title: '新しい題', agenda: '' }, 0],
    [{ startsAt: '15:00' }, 1],
    [{ startsAt: '15:00', place: '別の部屋' }, 2],
    [{ startsAt: '15:00', place: '別の部屋', aim: '別のねらい' }, 2],
  ] as const
  for (const [index, [changes, sequence]] of steps.entries()) {
    await changeWorkshop(organiser, id, plan({ ...changes, version: String(index + 1) }))
    expect((await workshopRowOf(world, id)).sequence).toBe(sequence)
  }
})

test('new seats are offered to those who wait; fewer than are taken are refused', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await plannedWorkshop(world, { roomSeats: '1' })
  await register(as('sakura'), id, 'room')
  await register(as('kaede'), id, 'room')
  await changeWorkshop(as('takeru'), id, plan({ version: '1', roomSeats: '2' }))
  expect(await placeOf(world, id, as('kaede'))).toBe('offered')
  const fewer = plan({ version: '2', roomSeats: '1' })
  await expect(changeWorkshop(as('takeru'), id, fewer)).rejects.toMatchObject({ code: 'invalid' })
  const online = plan({ version: '2', format: 'online', roomSeats: '', place: '' })
  await expect(changeWorkshop(as('takeru'), id, online)).rejects.toMatchObject({ code: 'invalid' })
})

test('the online address is for those who have a seat and for organisers; names are for organisers', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await plannedWorkshop(world, { onlineSeats: '1' })
  await register(as('sakura'), id, 'online')
  await register(as('kaede'), id, 'online')
  const seen = async (name: string) => {
    const { roomLink, people } = await workshopPage(as(name), id)
    return [roomLink !== null, people?.map((person) => person.name) ?? null]
  }
  expect(await seen('sakura')).toEqual([true, null])
  expect(await seen('kaede')).toEqual([false, null])
  expect(await seen('minato')).toEqual([false, null])
  expect(await seen('takeru')).toEqual([true, ['sakura', 'kaede']])
})
