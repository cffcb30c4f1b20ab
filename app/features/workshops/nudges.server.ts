import { and, eq, exists, gt, inArray, isNull, lte } from 'drizzle-orm'
import { datePolls, workshopInvitations, workshops } from '#db/schema/workshops.ts'
import type { Context } from '#app/core/context.ts'
import { announce } from '#app/core/outbox.server.ts'

const aheadMs = 2 * 24 * 60 * 60 * 1000

/** Two days before answers or registration close, asks those once more who were asked and said nothing; each time once. */
export async function nudgeSilent(ctx: Context) {
  const now = ctx.now()
  const soon = new Date(now.getTime() + aheadMs)
  await ctx.store.transact(async (tx) => {
    const polls = await tx
      .select({ id: datePolls.id })
      .from(datePolls)
      .where(
        and(
          isNull(datePolls.decidedAt),
          isNull(datePolls.nudgedAt),
          gt(datePolls.closesAt, now),
          lte(datePolls.closesAt, soon),
        ),
      )
    const invited = tx
      .select({ id: workshopInvitations.memberId })
      .from(workshopInvitations)
      .where(eq(workshopInvitations.workshopId, workshops.id))
    const meetings = await tx
      .select({ id: workshops.id })
      .from(workshops)
      .where(
        and(
          isNull(workshops.calledOffAt),
          isNull(workshops.nudgedAt),
          lte(workshops.opensAt, now),
          gt(workshops.closesAt, now),
          lte(workshops.closesAt, soon),
          exists(invited),
        ),
      )
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
    if (polls.length > 0)
      await tx
        .update(datePolls)
        .set({ nudgedAt: now })
        .where(inArray(datePolls.id, ids(polls)))
    if (meetings.length > 0)
      await tx
        .update(workshops)
        .set({ nudgedAt: now })
        .where(inArray(workshops.id, ids(meetings)))
    await announce(tx, ctx, 'workshop.dates-unanswered', ids(polls))
    await announce(tx, ctx, 'workshop.invitation-unanswered', ids(meetings))
  }, 'workshop nudges')
}
