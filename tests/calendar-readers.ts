import ICAL from 'ical.js'
import ical, { type VEvent } from 'node-ical'
import { expect } from 'vitest'

/** What a calendar makes of one event in a file of ours; moments are those of UTC. */
type ReadEvent = {
  uid: string
  sequence: number
  starts: string
  ends: string
  zone: string
  /** The first time of the meeting of a series that it is about. */
  about: string | null
  title: string
  status: string
  organiser: string | null
  attendees: string[]
}
export type ReadCalendar = { method: string; zones: string[]; events: ReadEvent[] }

/** What two parsers that are not ours read in the file, who must agree. */
export function readByBoth(file: string): ReadCalendar {
  const read = byIcalJs(file)
  expect(byNodeIcal(file)).toEqual(read)
  return read
}

const inOrder = (events: ReadEvent[]) =>
  events.toSorted((a, b) => (a.about ?? '').localeCompare(b.about ?? '') || a.uid.localeCompare(b.uid))

function byIcalJs(file: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const utc = (time: ICAL.Time) => time.convertToZone(ICAL.Timezone.utcTimezone).toJSDate().toISOString()
  const events = calendar.getAllSubcomponents('vevent').map((component): ReadEvent => {
    const event = new ICAL.Event(component)
    const about = component.getFirstPropertyValue('recurrence-id') as ICAL.Time | null
    return {
      ...{ uid: event.uid, sequence: event.sequence, title: event.summary },
      ...{ starts: utc(event.startDate), ends: utc(event.endDate), zone: event.startDate.zone.tzid },
      about: about && utc(about),
      status: String(component.getFirstPropertyValue('status')),
      organiser: event.organizer,
      attendees: event.attendees.map((one) => String(one.getFirstValue())),
    }
  })
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    zones: calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => String(zone.getFirstPropertyValue('tzid'))),
    events: inOrder(events),
  }
}

function byNodeIcal(file: string): ReadCalendar {
  const parts = Object.values(ical.sync.parseICS(file)).flatMap((part) => part ?? [])
  const masters = parts.filter((part) => part.type === 'VEVENT')
  // A meeting that was moved stands both by its day and by its moment beside the series.
  const apart = masters.flatMap(({ recurrences = {} }) => Object.values(recurrences) as VEvent[])
  const all = new Map(
    [...masters, ...apart].map((event) => [String(event.recurrenceid?.toISOString()), event]),
  )
  const events = Array.from(all, ([, event]): ReadEvent => {
    const { uid, start, end, summary, status, organizer, attendee = [] } = event
    return {
      ...{ uid, sequence: Number(event.sequence), title: textOf(summary) },
      ...{ starts: start.toISOString(), ends: end!.toISOString(), zone: start.tz ?? '' },
      about: event.recurrenceid?.toISOString() ?? null,
      status: String(status),
      organiser: organizer ? textOf(organizer) : null,
      attendees: [attendee].flat().map(textOf),
    }
  })
  const calendar = parts.find((part) => part.type === 'VCALENDAR') as { method?: string } | undefined
  const zones = parts.flatMap((part) => (part.type === 'VTIMEZONE' ? part.tzid : []))
  return { method: String(calendar?.method), zones, events: inOrder(events) }
}

const textOf = (value: string | { val: string }) => (typeof value === 'string' ? value : value.val)

/** The starts of all meetings of a series, as the second parser counts them out of its rule. */
export function daysBySecondParser(file: string, until: Date): string[] {
  const master = Object.values(ical.sync.parseICS(file)).find((part) => part?.type === 'VEVENT') as VEvent
  return ical
    .expandRecurringEvent(master, { from: master.start, to: until })
    .map(({ start }) => start.toISOString())
}
