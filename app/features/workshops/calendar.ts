export type CalendarEvent = {
  uid: string
  /** Of a series: when this meeting was first planned to begin. */
  recurrenceAt?: Date | null
  sequence: number
  title: string
  place: string
  url: string
  startsAt: Date
  endsAt: Date
  changedAt: Date
  calledOff: boolean
}

const product = '-//Tsunagu//Workshops//JA'

// Tokyo has had one offset since 1951.
const timeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Tokyo',
  'BEGIN:STANDARD',
  'DTSTART:19510101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const tokyoMs = 9 * 60 * 60 * 1000
const compact = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, '')
const inTokyo = (instant: Date) => compact(new Date(instant.getTime() + tokyoMs)).replace('Z', '')

/** RFC 5545 §3.3.11: what would end a value or a line is escaped. */
const text = (value: string) =>
  value
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')

const bytesOf = (letter: string) => Buffer.byteLength(letter, 'utf8')

/** RFC 5545 §3.1: no line is longer than 75 bytes, and no letter is cut. */
function folded(line: string) {
  let [out, bytes] = ['', 0]
  for (const letter of line) {
    const more = bytesOf(letter)
    if (bytes + more > 75) {
      out += '\r\n '
      bytes = 1
    }
    out += letter
    bytes += more
  }
  return out
}

/** Who is told of an event, by whom and when. */
export type Envelope = { organiser: string; attendee: string; at: Date }

const address = (email: string) => `mailto:${email.replace(/[\r\n]/g, '')}`

const envelopeLines = ({ organiser, attendee }: Envelope) => [
  `ORGANIZER:${address(organiser)}`,
  `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:${address(attendee)}`,
]

/** How a whole series repeats: its rule, and the meetings of it that were called off. */
type Repeating = { rule: string; without: readonly Date[] }

const repeatingLines = ({ rule, without }: Repeating) => [
  `RRULE:${rule}`,
  ...without.map((at) => `EXDATE;TZID=Asia/Tokyo:${inTokyo(at)}`),
]

const eventLines = (event: CalendarEvent, envelope?: Envelope, repeating?: Repeating) => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  ...(event.recurrenceAt ? [`RECURRENCE-ID;TZID=Asia/Tokyo:${inTokyo(event.recurrenceAt)}`] : []),
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${compact(envelope?.at ?? event.changedAt)}`,
  `LAST-MODIFIED:${compact(event.changedAt)}`,
  `DTSTART;TZID=Asia/Tokyo:${inTokyo(event.startsAt)}`,
  `DTEND;TZID=Asia/Tokyo:${inTokyo(event.endsAt)}`,
  ...(repeating ? repeatingLines(repeating) : []),
  `SUMMARY:${text(event.title)}`,
  ...(event.place ? [`LOCATION:${text(event.place)}`] : []),
  `URL:${event.url}`,
  `STATUS:${event.calledOff ? 'CANCELLED' : 'CONFIRMED'}`,
  'CLASS:PRIVATE',
  ...(envelope ? envelopeLines(envelope) : []),
  'END:VEVENT',
]

const fileOf = (method: string, events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${product}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...timeZone,
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

/** An iCalendar file of these events, as one downloads or subscribes to it. */
export const calendarFile = (events: readonly CalendarEvent[]) =>
  fileOf(
    'PUBLISH',
    events.flatMap((event) => eventLines(event)),
  )

type Meeting = CalendarEvent & { recurrenceAt: Date }

const lengthMs = ({ startsAt, endsAt }: CalendarEvent) => endsAt.getTime() - startsAt.getTime()

const differs = (meeting: Meeting, master: CalendarEvent) =>
  meeting.startsAt.getTime() !== meeting.recurrenceAt.getTime() ||
  lengthMs(meeting) !== lengthMs(master) ||
  meeting.title !== master.title ||
  meeting.place !== master.place

/** A series as one repeating event: what was called off is left out, and what differs stands beside it. */
export function seriesFile(meetings: readonly Meeting[], rule: string): string {
  const [first] = meetings
  if (!first) throw new Error('A series has meetings.')
  const master = {
    ...first,
    recurrenceAt: null,
    startsAt: first.recurrenceAt,
    endsAt: new Date(first.recurrenceAt.getTime() + lengthMs(first)),
    sequence: meetings.reduce((sum, { sequence }) => sum + sequence, 0),
    changedAt: new Date(Math.max(...meetings.map(({ changedAt }) => changedAt.getTime()))),
    calledOff: false,
  }
  const without = meetings.filter(({ calledOff }) => calledOff).map(({ recurrenceAt }) => recurrenceAt)
  const apart = meetings.filter(
    (meeting) => !meeting.calledOff && (meeting.sequence > 0 || differs(meeting, master)),
  )
  return fileOf('PUBLISH', [
    ...eventLines(master, undefined, { rule, without }),
    ...apart.flatMap((meeting) => eventLines(meeting)),
  ])
}

/** What a mail tells the calendar of one person (RFC 5546): this meeting takes place so, or no more. */
export const calendarMessage = (method: 'REQUEST' | 'CANCEL', event: CalendarEvent, envelope: Envelope) =>
  fileOf(method, eventLines({ ...event, calledOff: method === 'CANCEL' }, envelope))
