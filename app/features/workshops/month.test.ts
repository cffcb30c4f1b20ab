import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plannedWorkshop } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import { listFilter } from './input.ts'
import { isMonth, monthAfter, monthBefore, weeksOf } from './month.ts'
import { workshopsOfMonth } from './month.query.server.ts'

const anyMonth = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

test('whatever the month: full weeks from Sunday that hold each of its days once and in order, and its neighbours lead back', () => {
  fc.assert(
    fc.property(anyMonth, (month) => {
      const weeks = weeksOf(month)
      expect(weeks.every((week) => week.length === 7)).toBe(true)
      const days = weeks.flat().filter((day) => day !== null)
      const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
      expect(days.map((day) => Number(day.slice(8)))).toEqual(Array.from({ length: last }, (_, i) => i + 1))
      for (const week of weeks)
        for (const [weekday, day] of week.entries()) if (day) expect(new Date(day).getUTCDay()).toBe(weekday)
      expect(monthBefore(monthAfter(month))).toBe(month)
      expect(isMonth(monthAfter(month)) || month === '2099-12').toBe(true)
    }),
  )
  expect(weeksOf('2026-02')).toHaveLength(4)
})

test('a month holds what begins in it by the clock of Tokyo; the filters narrow it, and the number of queries stays', async () => {
  const world = await freshWorld()
  const { as } = world
  const first = await plannedWorkshop(world, { day: '2026-12-01', startsAt: '0:00', closesOn: '2026-11-30' })
  const asked = async (address: string) => {
    world.queries()
    const found = await workshopsOfMonth(
      as('sakura'),
      listFilter.parse(Object.fromEntries(new URLSearchParams(address))),
    )
    return { ...found, ids: found.items.map(({ id }) => id), queries: world.queries().length }
  }
  await asked('view=month')
  const one = await asked('view=month&month=2026-12')
  const room = { format: 'room', onlineSeats: '', roomLink: '' }
  const last = await plannedWorkshop(world, { ...room, day: '2026-12-31', startsAt: '23:00' })
  await plannedWorkshop(world, { day: '2027-01-01', startsAt: '0:00' })
  const both = await asked('view=month&month=2026-12')
  expect(both.items.map(({ id, day }) => [id, day])).toEqual([
    [first, '2026-12-01'],
    [last, '2026-12-31'],
  ])
  expect(both.queries).toBe(one.queries)
  expect((await asked('view=month&month=2026-12&format=room')).ids).toEqual([last])
  expect(await asked('view=month&month=2026-13')).toMatchObject({
    month: '2026-11',
    today: '2026-11-24',
    ids: [],
  })
})
