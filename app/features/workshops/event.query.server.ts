import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { registrations, workshops } from '#db/schema/workshops.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { calendarFile, type CalendarEvent } from './calendar.ts'
import { mayReadWorkshops } from './policy.ts'

type Row = typeof workshops.$inferSelect

/** The id of a workshop in calendars never changes, so that each new file replaces the one before. */
export function calendarEvent(ctx: Context, row: Row, { place } = { place: row.place }): CalendarEvent {
  const { publicUrl } = ctx.process
  return {
    uid: `workshop-${row.id}@${new URL(publicUrl).hostname}`,
    sequence: row.sequence,
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
  const [row] = await ctx.store.read.select().from(workshops).where(eq(workshops.id, id))
  if (!row) throw new AppError('not-found')
  return calendarFile([calendarEvent(ctx, row)])
}

const keptDays = 90

/** Titles and times of the workshops of a member, for a subscription: no place, no address. */
export async function memberCalendar(ctx: Context, memberId: string): Promise<string> {
  const since = new Date(ctx.now().getTime() - keptDays * 24 * 60 * 60 * 1000)
  const rows = await ctx.store.read
    .select({ workshop: workshops })
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
  return calendarFile(rows.map(({ workshop }) => calendarEvent(ctx, workshop, { place: '' })))
}
