import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { workshops } from '#db/schema/workshops.ts'
import { daysBySecondParser, readByBoth } from '#tests/calendar-readers.ts'
import { plan, plannedWorkshop } from '#tests/workshops-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { callOff } from './call-off.server.ts'
import { seriesCalendar, workshopCalendar } from './event.query.server.ts'
import { changeWorkshop } from './planning.server.ts'
import { leave, register } from './registration.server.ts'
import { ruleOf, seriesDays } from './series.ts'
import { workshopPage } from './workshop.query.server.ts'

test('a series keeps its weekday, and each month its week; the fifth of a month counts as the last', () => {
  expect(seriesDays('2026-12-08', 'weekly', 3)).toEqual(['2026-12-08', '2026-12-15', '2026-12-22'])
  expect(seriesDays('2026-12-08', 'fortnightly', 2)).toEqual(['2026-12-08', '2026-12-22'])
  expect(seriesDays('2026-12-08', 'monthly', 3)).toEqual(['2026-12-08', '2027-01-12', '2027-02-09'])
  expect(seriesDays('2026-12-29', 'monthly', 3)).toEqual(['2026-12-29', '2027-01-26', '2027-02-23'])
})

test('an independent parser makes the same days out of the rule', () => {
  for (const repeat of ['weekly', 'fortnightly', 'monthly'] as const) {
    for (const first of ['2026-12-08', '2026-12-31', '2027-01-29']) {
      const days = seriesDays(first, repeat, 12)
      const rule = ICAL.Recur.fromString(ruleOf(days)).iterator(ICAL.Time.fromDateString(first))
      expect(days.map(() => String(rule.next()))).toEqual(days)
    }
  }
})

const meetings = async ({ store }: World, id: string) => {
  const rows = await store.read
    .select()
    .from(workshops)
    .where(eq(workshops.seriesId, id))
    .orderBy(workshops.seriesAt)
  return rows
}

const monthly = { repeat: 'monthly', times: '4' }

test('the meetings of a series are registered for one by one; a change reaches one, or those that follow with their own days', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await plannedWorkshop(world, monthly)
  const [first, second, third, fourth] = await meetings(world, id)
  await register(as('sakura'), third!.id, 'online')
  const organiser = as('takeru')
  await changeWorkshop(organiser, third!.id, plan({ version: '1', day: '2027-02-10', startsAt: '10:00' }))
  const following = {
    version: '1',
    day: '2027-01-12',
    startsAt: '15:00',
    title: '新しい題',
    reach: 'following',
  }
  await changeWorkshop(
    organiser,
    second!.id,
    plan({ ...following, opensOn: '2026-12-01', closesOn: '2027-01-11' }),
  )
  const rows = await meetings(world, id)
  expect(rows.map(({ title }) => title === '新しい題')).toEqual([false, true, true, true])
  expect(rows.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-12-08T05:00:00.000Z',
    '2027-01-12T06:00:00.000Z',
    '2027-02-10T01:00:00.000Z',
    '2027-03-09T06:00:00.000Z',
  ])
  expect(rows[3]!.closesAt.toISOString()).toBe('2027-03-08T15:00:00.000Z')
  expect(rows.map(({ sequence }) => sequence)).toEqual([0, 1, 1, 1])
  const later = {
    ...following,
    version: '2',
    startsAt: '16:00',
    opensOn: '2026-12-01',
    closesOn: '2027-01-11',
  }
  await changeWorkshop(organiser, second!.id, plan(later))
  expect((await meetings(world, id)).map(({ startsAt }) => startsAt.getUTCHours())).toEqual([5, 7, 1, 7])
  const { series } = await workshopPage(as('sakura'), first!.id)
  expect(series.map((one) => one.id)).toEqual([second!.id, third!.id, fourth!.id])
})

test('the file of a series repeats without what was called off, and a moved meeting stands beside it by its first time', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await plannedWorkshop(world, monthly)
  const [, second, third] = await meetings(world, id)
  await callOff(as('takeru'), second!.id)
  await changeWorkshop(
    as('takeru'),
    third!.id,
    plan({ version: '1', day: '2027-02-10', startsAt: '10:00', opensOn: '2026-12-01' }),
  )
  const file = await seriesCalendar(as('sakura'), id)
  const component = new ICAL.Component(ICAL.parse(file) as unknown[])
  const [master, ...apart] = component.getAllSubcomponents('vevent')
  expect(apart).toHaveLength(1)
  const event = new ICAL.Event(master!, { exceptions: apart })
  const iterator = event.iterator()
  const found = []
  for (let next = iterator.next(); next; next = iterator.next())
    found.push(String(event.getOccurrenceDetails(next).startDate).slice(0, 16))
  expect(found).toEqual(['2026-12-08T14:00', '2027-02-10T10:00', '2027-03-09T14:00'])
  expect(readByBoth(file).events.map(({ about, starts, sequence }) => [about, starts, sequence])).toEqual([
    [null, '2026-12-08T05:00:00.000Z', event.sequence],
    ['2027-02-09T05:00:00.000Z', '2027-02-10T01:00:00.000Z', 1],
  ])
  expect(daysBySecondParser(file, new Date('2027-12-31'))).toEqual(
    found.map((start) => new Date(`${start}:00+09:00`).toISOString()),
  )
  const alone = new ICAL.Component(ICAL.parse(await workshopCalendar(as('sakura'), third!.id)) as unknown[])
  const exception = new ICAL.Event(alone.getFirstSubcomponent('vevent')!)
  expect([exception.uid, exception.sequence]).toEqual([event.uid, 1])
  expect(String(exception.recurrenceId)).toBe('2027-02-09T14:00:00')
})

test('whoever left a meeting and came back gets no lower number in the file of the series than by mail', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  const id = await plannedWorkshop(world, { ...monthly, format: 'online', onlineSeats: '5' })
  await register(sakura, id, 'online')
  await leave(sakura, id)
  await register(sakura, id, 'online')
  const sequenceIn = (file: string) =>
    new ICAL.Component(ICAL.parse(file) as unknown[])
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
      .map(({ sequence }) => sequence)
  const [byMail] = sequenceIn(await workshopCalendar(sakura, id))
  expect(byMail).toBe(2)
  const [, first] = sequenceIn(await seriesCalendar(sakura, id))
  expect(first).toBe(byMail)
})
