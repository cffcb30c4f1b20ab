import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { CalendarPart } from '#db/schema/core.ts'
import { registrations, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { calendarFile, calendarMessage, type CalendarEvent, seriesFile } from './calendar.ts'
import { isTaken, sequenceFor } from './sequence.ts'
import { mayReadWorkshops } from './policy.ts'
import { ruleOf } from './series.ts'

type Row = typeof workshops.$inferSelect

/** The id of a workshop in calendars never changes, so that each new file replaces the one before. */
export function calendarEvent(ctx: Context, row: Row, turns: number): CalendarEvent {
  const { publicUrl } = ctx.process
  const { hostname } = new URL(publicUrl)
  return {
    uid: row.seriesId ? `workshops-${row.seriesId}@${hostname}` : `workshop-${row.id}@${hostname}`,
    /** Of a series each meeting is an exception of its own: one may have a seat in the third and not in the second. */
    recurrenceAt: row.seriesAt,
    sequence: sequenceFor(row, turns),
    title: row.title,
    place: row.place,
    url: `${publicUrl}/workshops/${row.id}`,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    changedAt: row.changedAt,
    calledOff: row.calledOffAt !== null,
  }
}

/** One workshop as an iCalendar file, for those who may read it; it never holds the online address. */
export async function workshopCalendar(ctx: Context, id: string): Promise<string> {
  if (!mayReadWorkshops(ctx.actor)) throw new AppError('forbidden')
  const mine = and(eq(registrations.workshopId, workshops.id), eq(registrations.memberId, ctx.actor.id))
  const [row] = await ctx.store.read
    .select({ workshop: workshops, turns: registrations.turns })
    .from(workshops)
    .leftJoin(registrations, mine)
    .where(eq(workshops.id, id))
  if (!row) throw new AppError('not-found')
  return calendarFile([calendarEvent(ctx, row.workshop, row.turns ?? 0)])
}

/** All meetings of the series of this workshop as one repeating event with its exceptions. Throws not-found without one. */
export async function seriesCalendar(ctx: Context, id: string): Promise<string> {
  if (!mayReadWorkshops(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const [one] = await read
    .select({ seriesId: workshops.seriesId })
    .from(workshops)
    .where(eq(workshops.id, id))
  if (!one?.seriesId) throw new AppError('not-found')
  // With the turns of the reader, so that no number is lower than one that a mail told before.
  const rows = await read
    .select({ workshop: workshops, turns: registrations.turns })
    .from(workshops)
    .leftJoin(
      registrations,
      and(eq(registrations.workshopId, workshops.id), eq(registrations.memberId, ctx.actor.id)),
    )
    .where(eq(workshops.seriesId, one.seriesId))
    .orderBy(asc(workshops.seriesAt))
  const meetings = rows.map(({ workshop, turns }) => ({
    ...calendarEvent(ctx, workshop, turns ?? 0),
    recurrenceAt: workshop.seriesAt!,
  }))
  return seriesFile(meetings, ruleOf(meetings.map(({ recurrenceAt }) => dayOf(recurrenceAt))))
}

const keptDays = 90

/** Titles and times of the workshops of a member, for a subscription: no place, no address. */
export async function memberCalendar(ctx: Context, memberId: string): Promise<string> {
  const since = new Date(ctx.now().getTime() - keptDays * 24 * 60 * 60 * 1000)
  const rows = await ctx.store.read
    .select({ workshop: workshops, turns: registrations.turns })
    .from(registrations)
    .innerJoin(workshops, eq(workshops.id, registrations.workshopId))
    .where(
      and(
        eq(registrations.memberId, memberId),
        inArray(registrations.place, ['seated', 'offered', 'waiting', 'asking']),
        gt(workshops.endsAt, since),
      ),
    )
    .orderBy(asc(workshops.startsAt), asc(workshops.id))
  return calendarFile(
    // A calendar of its own: here a meeting of a series stands for itself.
    rows.map(({ workshop, turns }) =>
      calendarEvent(ctx, { ...workshop, place: '', seriesId: null, seriesAt: null }, turns),
    ),
  )
}

/**
 * What the calendar of this person is to be told as things stand now, whatever happened before: so an old event that is
 * handled late cannot bring a meeting back. Null when it never had the meeting.
 */
export async function calendarPart(
  read: Queries,
  ctx: Context,
  workshopId: string,
  { id: memberId, email }: { id: string; email: string },
): Promise<CalendarPart | null> {
  const [row] = await read
    .select({ workshop: workshops, place: registrations.place, turns: registrations.turns })
    .from(registrations)
    .innerJoin(workshops, eq(workshops.id, registrations.workshopId))
    .where(and(eq(registrations.workshopId, workshopId), eq(registrations.memberId, memberId)))
  if (!row || (row.place !== 'seated' && !isTaken(row.turns))) return null
  const method = isTaken(row.turns) || row.workshop.calledOffAt ? 'CANCEL' : 'REQUEST'
  const envelope = { organiser: ctx.process.mailFrom, attendee: email, at: ctx.now() }
  return { method, file: calendarMessage(method, calendarEvent(ctx, row.workshop, row.turns), envelope) }
}
