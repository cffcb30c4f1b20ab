import { eq } from 'drizzle-orm'
import { workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { handsOf } from './hands.server.ts'
import type { ClockInput } from './input.ts'
import { seatsLock } from './lock.ts'
import { refuse } from './messages.ts'
import { rolesHeld } from './part.query.server.ts'
import { mayLead, mayReadWorkshops } from './policy.ts'

/** Says which item of the agenda is on from now, for everybody who looks; or lets the clock follow the plan again. */
export async function setClock(ctx: Context, workshopId: string, { item }: ClockInput) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const row = await dayRow(tx, workshopId)
    const [hands, roles] = [await handsOf(tx, workshopId), await rolesHeld(tx, workshopId, actor.id)]
    if (!mayLead(actor, hands, roles)) throw new AppError('forbidden')
    const now = ctx.now()
    if (row.calledOffAt || !isOnDay(row, now)) throw refuse('closed', (t) => t.errors.noClock)
    const begun = item === 'stop' ? null : row.agenda[item]
    if (begun === undefined) throw refuse('invalid', (t) => t.errors.noItem)
    const set = item === 'stop' ? { clockItem: null, clockAt: null } : { clockItem: item, clockAt: now }
    await tx.update(workshops).set(set).where(eq(workshops.id, workshopId))
    await record(tx, ctx, { event: 'workshop.item-begun', subjectId: workshopId, detail: { item } })
  }, seatsLock(workshopId))
}

const hourMs = 60 * 60 * 1000

/** Meetings begin early and end late; on another day the clock makes no sense. */
export const isOnDay = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date) =>
  now.getTime() >= startsAt.getTime() - hourMs && now.getTime() < endsAt.getTime() + 2 * hourMs

async function dayRow(tx: Queries, id: string) {
  const [row] = await tx
    .select({
      startsAt: workshops.startsAt,
      endsAt: workshops.endsAt,
      calledOffAt: workshops.calledOffAt,
      agenda: workshops.agenda,
    })
    .from(workshops)
    .where(eq(workshops.id, id))
  if (!row) throw new AppError('not-found')
  return row
}
