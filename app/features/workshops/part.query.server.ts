import { and, eq } from 'drizzle-orm'
import { workshopPeople } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { attendanceOf, dayOfWorkshop } from './day.query.server.ts'
import { handsOf } from './hands.server.ts'
import { mayReadWorkshops, mayRunWorkshop, mayWriteMinutes } from './policy.ts'
import { hasSeat } from './standings.query.server.ts'

/** A workshop, and what this person is in it: runs it, writes its minutes, or takes part. Throws not-found. */
export async function partIn(ctx: Context, workshopId: string) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const { title, startsAt, calledOffAt, prefecture } = await dayOfWorkshop(read, workshopId)
  const hands = await handsOf(read, workshopId)
  const roles = await rolesHeld(read, workshopId, actor.id)
  const writes = mayWriteMinutes(actor, hands, roles)
  const presence = (await attendanceOf(read, workshopId, actor.id))?.presence
  const came = presence === 'came' || presence === 'late'
  return {
    title,
    startsAt,
    prefecture,
    calledOff: calledOffAt !== null,
    hasBegun: !calledOffAt && ctx.now() >= startsAt,
    runs: mayRunWorkshop(actor, hands),
    writes,
    takesPart: writes || came || roles.length > 0 || (await hasSeat(read, workshopId, actor.id)),
  }
}

/** The roles of this person at a workshop. */
export const rolesHeld = async (read: Queries, workshopId: string, accountId: string) => {
  const rows = await read
    .select({ role: workshopPeople.role })
    .from(workshopPeople)
    .where(and(eq(workshopPeople.workshopId, workshopId), eq(workshopPeople.accountId, accountId)))
  return rows.map(({ role }) => role)
}
