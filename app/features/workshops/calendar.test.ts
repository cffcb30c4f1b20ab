import { expect, test } from 'vitest'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { readByBoth } from '#tests/calendar-readers.ts'
import { calendarFile, calendarMessage, type CalendarEvent } from './calendar.ts'

const event: CalendarEvent = {
  uid: 'workshop-1@portal.test.example',
  sequence: 3,
  title: '住まいの事例を考える会',
  place: '見本ビル 3階',
  url: 'https://portal.test.example/workshops/1',
  startsAt: new Date('2026-12-08T05:00:00Z'),
  endsAt: new Date('2026-12-08T06:30:00Z'),
  changedAt: new Date('2026-11-24T01:00:00Z'),
  calledOff: false,
}

const unfolded = (file: string) => file.replaceAll('\r\n ', '')
const valueOf = (file: string, name: string) =>
  unfolded(file)
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
// A parser that is not ours reads what we wrote.
const parsed = (file: string) => new ICAL.Component(ICAL.parse(file) as unknown[])
const eventIn = (file: string) => parsed(file).getFirstSubcomponent('vevent')!

test('an event has the hours of Tokyo, its zone, its id and its sequence', () => {
  const file = calendarFile([event])
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tsunagu//Workshops//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Tokyo',
    'BEGIN:STANDARD',
    'DTSTART:19510101T000000',
    'TZOFFSETFROM:+0900',
    'TZOFFSETTO:+0900',
    'TZNAME:JST',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:workshop-1@portal.test.example',
    'SEQUENCE:3',
    'DTSTAMP:20261124T010000Z',
    'LAST-MODIFIED:20261124T010000Z',
    'DTSTART;TZID=Asia/Tokyo:20261208T140000',
    'DTEND;TZID=Asia/Tokyo:20261208T153000',
    'SUMMARY:住まいの事例を考える会',
    'LOCATION:見本ビル 3階',
    'URL:https://portal.test.example/workshops/1',
    'STATUS:CONFIRMED',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('whatever a title holds, it is read back as it was, in lines of at most 75 bytes', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', '住', '𠮟', ';', ',', '\\', '\n', ':', '"', ' ') })
  fc.assert(
    fc.property(letters, (title) => {
      const file = calendarFile([{ ...event, title }])
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(eventIn(file).getFirstPropertyValue('summary')).toBe(title)
    }),
  )
})

test('nobody writes a line of their own by a title', () => {
  const file = calendarFile([{ ...event, title: 'a\r\nATTENDEE:mailto:x@demo.example\rB' }])
  expect(file).not.toMatch(/^ATTENDEE/m)
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1)
})

test('what was called off is cancelled', () => {
  expect(valueOf(calendarFile([{ ...event, calledOff: true }]), 'STATUS')).toBe('CANCELLED')
})

const envelope = {
  organiser: 'portal@test.example',
  attendee: 'sakura@test.example',
  at: new Date('2026-11-25T00:00:00Z'),
}

test('a message about one meeting of a series names its first time, also when it moved or was taken away', () => {
  const recurrenceAt = new Date('2026-12-01T05:00:00Z')
  for (const method of ['REQUEST', 'CANCEL'] as const) {
    const read = new ICAL.Event(eventIn(calendarMessage(method, { ...event, recurrenceAt }, envelope)))
    expect(String(read.recurrenceId)).toBe('2026-12-01T14:00:00')
    expect([read.uid, read.sequence, String(read.startDate)]).toEqual([event.uid, 3, '2026-12-08T14:00:00'])
  }
})

test('two independent parsers read the method, the number, the zone and the first time of a message alike', () => {
  const recurrenceAt = new Date('2026-12-01T05:00:00Z')
  for (const [method, status] of [
    ['REQUEST', 'CONFIRMED'],
    ['CANCEL', 'CANCELLED'],
  ] as const) {
    const title = '住まい; 仕事, 学校\\\n二行目: ' + 'とても長い題'.repeat(10)
    const read = readByBoth(calendarMessage(method, { ...event, title, recurrenceAt }, envelope))
    expect(read).toEqual({
      method,
      zones: ['Asia/Tokyo'],
      events: [
        {
          ...{ uid: event.uid, sequence: 3, title, status, zone: 'Asia/Tokyo' },
          ...{ starts: '2026-12-08T05:00:00.000Z', ends: '2026-12-08T06:30:00.000Z' },
          about: '2026-12-01T05:00:00.000Z',
          organiser: 'mailto:portal@test.example',
          attendees: ['mailto:sakura@test.example'],
        },
      ],
    })
  }
})

test('an independent parser finds the hour, the zone, both addresses and the method of a message', () => {
  for (const [method, status] of [
    ['REQUEST', 'CONFIRMED'],
    ['CANCEL', 'CANCELLED'],
  ] as const) {
    const file = calendarMessage(method, event, envelope)
    expect(parsed(file).getFirstPropertyValue('method')).toBe(method)
    const zone = new ICAL.Timezone(parsed(file).getFirstSubcomponent('vtimezone')!)
    const read = new ICAL.Event(eventIn(file))
    expect(zone.tzid).toBe(read.startDate.zone.tzid)
    expect(read.startDate.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe('2026-12-08T05:00:00Z')
    expect(read.endDate.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe('2026-12-08T06:30:00Z')
    expect([read.uid, read.sequence, read.organizer]).toEqual([event.uid, 3, 'mailto:portal@test.example'])
    expect(read.attendees.map((one) => one.getFirstValue())).toEqual(['mailto:sakura@test.example'])
    expect(eventIn(file).getFirstPropertyValue('status')).toBe(status)
    expect(String(eventIn(file).getFirstPropertyValue('dtstamp'))).toBe('2026-11-25T00:00:00Z')
  }
})
