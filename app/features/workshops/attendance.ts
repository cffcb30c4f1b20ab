import type { Presence } from '#db/schema/attendance.ts'

export const presences = ['came', 'late', 'absent'] as const satisfies Presence[]

const minuteMs = 60_000
const opensBeforeMs = 30 * minuteMs
const lateAfterMs = 10 * minuteMs

export type Day = { startsAt: Date; endsAt: Date; calledOffAt: Date | null; closedAt: Date | null }

const hasOpened = ({ startsAt, calledOffAt }: Day, now: Date) =>
  !calledOffAt && now.getTime() >= startsAt.getTime() - opensBeforeMs

/** From half an hour before the start until the end, as long as the list is open. */
export const takesCheckIn = (day: Day, now: Date) => hasOpened(day, now) && now < day.endsAt && !day.closedAt

/** Organisers mark who came from half an hour before the start, and correct it later. */
export const takesMarks = hasOpened

export const canClose = (day: Day, now: Date) => hasOpened(day, now) && now >= day.endsAt && !day.closedAt

/** What the code word says: late from ten minutes after the start. Who is already on the list as there stays so. */
export function checkedIn(before: Presence | null, startsAt: Date, now: Date): Presence {
  if (before === 'came' || before === 'late') return before
  return now.getTime() < startsAt.getTime() + lateAfterMs ? 'came' : 'late'
}

type Attended = { presence: Presence; certificate: string | null }

const wasThere = (presence: Presence) => presence !== 'absent'

/** Whoever was there and has no number yet gets one once the list is closed; a number stays for good. */
export const needsCertificate = ({ presence, certificate }: Attended, { closedAt }: Pick<Day, 'closedAt'>) =>
  closedAt !== null && wasThere(presence) && certificate === null

/** A certificate holds as long as the list says that the person was there. */
export function standingOf({ presence, certificate }: Attended): 'none' | 'valid' | 'revoked' {
  if (certificate === null) return 'none'
  return wasThere(presence) ? 'valid' : 'revoked'
}
