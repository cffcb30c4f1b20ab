import { eq } from 'drizzle-orm'
import { workshops } from '#db/schema/workshops.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { mustRun } from './hands.server.ts'
import { seatsLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAhead, phaseOf } from './phase.ts'
import { mayPlanWorkshops } from './policy.ts'

/** Calls a workshop off that has not begun; a second time changes nothing. It stays visible, and cannot come back. */
export async function callOff(ctx: Context, id: string) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await mustRun(tx, ctx, id)
    const [workshop] = await tx.select().from(workshops).where(eq(workshops.id, id))
    if (!workshop) throw new AppError('not-found')
    if (workshop.calledOffAt) return
    const now = ctx.now()
    if (!isAhead(phaseOf(workshop, now))) throw refuse('closed', (t) => t.errors.over)
    const [version, sequence] = [workshop.version + 1, workshop.sequence + 1]
    await tx
      .update(workshops)
      .set({ calledOffAt: now, changedAt: now, version, sequence })
      .where(eq(workshops.id, id))
    await record(tx, ctx, { event: 'workshop.called-off', subjectId: id })
  }, seatsLock(id))
}
