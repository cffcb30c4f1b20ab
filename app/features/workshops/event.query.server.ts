import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { CalendarPart } from '#db/schema/core.ts'
import { registrations, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { calendarFile, calendarMessage, type CalendarEvent } from './calendar.ts'
import { isTaken, sequenceFor } from './sequence.ts'
import { mayReadWorkshops } from './policy.ts'

type Row = typeof workshops.$inferSelect

/** The id of a workshop in calendars never changes, so that each new file replaces the one before. */
export function calendarEvent(ctx: Context, row: Row, turns: number, place = row.place): CalendarEvent {
  const { publicUrl } = ctx.process
  return {
    uid: `workshop-${row.id}@${new URL(publicUrl).hostname}`,
    sequence: sequenceFor(row, turns),
    title: row.title,
    place,
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
        inArray(registrations.place, ['seated', 'waiting']),
        gt(workshops.endsAt, since),
      ),
    )
    .orderBy(asc(workshops.startsAt), asc(workshops.id))
  return calendarFile(rows.map(({ workshop, turns }) => calendarEvent(ctx, workshop, turns, '')))
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
