import { and, asc, eq } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { attendanceLists, attendances } from '#db/schema/attendance.ts'
import { registrations } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { canClose, standingOf, takesCheckIn, takesMarks } from './attendance.ts'
import { inLatin } from './code-word.ts'
import { attendanceOf, dayOfWorkshop } from './day.query.server.ts'
import { mustRun } from './hands.server.ts'
import { mayReadWorkshops } from './policy.ts'
import { spanOf } from './span.ts'
import { hasSeat } from './standings.query.server.ts'

/** Everybody who has a seat, or who was added, by name, and what is known of them. */
export async function attendancePage(ctx: Context, id: string) {
  const { read } = ctx.store
  await mustRun(read, ctx, id)
  const day = await dayOfWorkshop(read, id)
  const now = ctx.now()
  const [seated, attending] = [await withSeats(read, id), await onListOf(read, id)]
  const known = new Map(attending.map((one) => [one.id, one]))
  const people = [
    ...seated.map((one) => ({
      ...one,
      registered: true,
      presence: known.get(one.id)?.presence ?? null,
      by: known.get(one.id)?.by ?? null,
    })),
    ...attending
      .filter((one) => !seated.some((other) => other.id === one.id))
      .map((one) => ({ ...one, registered: false })),
  ]
  return {
    id,
    title: day.title,
    ...spanOf(day),
    closed: day.closedAt !== null,
    may: {
      mark: takesMarks(day, now),
      close: canClose(day, now),
      showWord: !day.calledOffAt && !day.closedAt && now < day.endsAt,
    },
    people,
    unmarked: people.filter(({ presence }) => presence === null).length,
    there: people.filter(({ presence }) => presence === 'came' || presence === 'late').length,
  }
}

const withSeats = (read: Queries, workshopId: string) =>
  read
    .select({ id: accounts.id, name: accounts.name })
    .from(registrations)
    .innerJoin(accounts, eq(accounts.id, registrations.memberId))
    .where(and(eq(registrations.workshopId, workshopId), eq(registrations.place, 'seated')))
    .orderBy(asc(accounts.name), asc(accounts.id))
    .then()

const onListOf = (read: Queries, workshopId: string) =>
  read
    .select({ id: accounts.id, name: accounts.name, presence: attendances.presence, by: attendances.by })
    .from(attendances)
    .innerJoin(accounts, eq(accounts.id, attendances.memberId))
    .where(eq(attendances.workshopId, workshopId))
    .orderBy(asc(accounts.name), asc(accounts.id))
    .then()

/** The code word, in two scripts, and the address that the picture leads to; for organisers alone. */
export async function wordPage(ctx: Context, id: string) {
  await mustRun(ctx.store.read, ctx, id)
  const day = await dayOfWorkshop(ctx.store.read, id)
  const { title, word, endsAt, calledOffAt, closedAt } = day
  return {
    id,
    title,
    ...spanOf(day),
    word,
    latin: word && inLatin(word),
    address: word && `${ctx.process.publicUrl}/workshops/${id}/check-in?word=${encodeURIComponent(word)}`,
    over: calledOffAt !== null || closedAt !== null || ctx.now() >= endsAt,
  }
}

/** What somebody finds who comes to check in; looking changes nothing. */
export async function checkInPage(ctx: Context, id: string) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const day = await dayOfWorkshop(ctx.store.read, id)
  const mine = await attendanceOf(ctx.store.read, id, actor.id)
  return {
    id,
    title: day.title,
    ...spanOf(day),
    open: takesCheckIn(day, ctx.now()),
    seated: await hasSeat(ctx.store.read, id, actor.id),
    presence: mine?.presence ?? null,
  }
}

/** What the list says of this person, and when it was closed. */
export async function ownAttendance(read: Queries, workshopId: string, memberId: string) {
  const [list] = await read
    .select({ closedAt: attendanceLists.closedAt })
    .from(attendanceLists)
    .where(eq(attendanceLists.workshopId, workshopId))
  const mine = await attendanceOf(read, workshopId, memberId)
  return {
    closedAt: list?.closedAt ?? null,
    presence: mine?.presence ?? null,
    certified: mine !== null && standingOf(mine) === 'valid',
  }
}
