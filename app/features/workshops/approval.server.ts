import { and, eq } from 'drizzle-orm'
import { registrations } from '#db/schema/workshops.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { mustRun } from './hands.server.ts'
import type { ApprovalInput } from './input.ts'
import { seatsLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAhead, phaseOf } from './phase.ts'
import { mayPlanWorkshops } from './policy.ts'
import { askedState } from './registration.query.server.ts'
import { seatsOf } from './seats.ts'
import { turnGiven } from './sequence.ts'
import { placeFor } from './waitlist.ts'

/** Lets somebody who asked take part: with a seat if one is free, otherwise on the waitlist; or not. A second time changes nothing. */
export async function decideAsking(
  ctx: Context,
  workshopId: string,
  { registration, decision }: ApprovalInput,
) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await mustRun(tx, ctx, workshopId)
    const [asking] = await tx
      .select({ memberId: registrations.memberId, pool: registrations.pool, place: registrations.place })
      .from(registrations)
      .where(and(eq(registrations.id, registration), eq(registrations.workshopId, workshopId)))
    if (!asking) throw new AppError('not-found')
    if (asking.place !== 'asking') return
    const { workshop, mine, pool } = await askedState(tx, { workshopId, ...asking })
    if (!isAhead(phaseOf(workshop, ctx.now()))) throw refuse('closed', (t) => t.errors.over)
    const seats = seatsOf(workshop)[asking.pool]
    const place = decision === 'no' ? ('left' as const) : placeFor(seats, pool)
    const turns = mine?.turns ?? 0
    await tx
      .update(registrations)
      .set({ place, turns: place === 'seated' ? turnGiven(turns) : turns })
      .where(eq(registrations.id, registration))
    const event = place === 'left' ? 'workshop.refused' : `workshop.${place}`
    await record(tx, ctx, { event, subjectId: registration })
  }, seatsLock(workshopId))
}
