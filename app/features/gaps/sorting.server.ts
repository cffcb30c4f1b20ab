import { eq } from 'drizzle-orm'
import { gapReports } from '#db/schema/gaps.ts'
import { holdLock } from '#db/locks.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { refuse } from './messages.ts'
import { holdReports, put, putTogether, sortable } from './moving.server.ts'
import { maySort } from './policy.ts'
import { lockOf, settle, statementById } from './statement-state.server.ts'
import { happened } from './timeline.server.ts'

/** Adds a report, and others that wait, to a statement of the same need, or moves it there from another one. */
export async function assignReport(
  ctx: Context,
  reportId: string,
  statementId: string,
  together: string[] = [],
) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  const moderator = ctx.actor
  await ctx.store.transact(async (tx) => {
    await holdReports(tx, [reportId, ...together])
    const report = await sortable(tx, moderator, reportId)
    if (report.statementId === statementId) return
    // Both statements are counted again; in one order, so that two moderators cannot wait for each other.
    const touched = [report.statementId ?? statementId, statementId].sort()
    for (const id of touched) await holdLock(tx, lockOf(id))
    const statement = await statementById(tx, statementId)
    if (statement.mergedInto) throw refuse('closed', (t) => t.errors.merged)
    if (statement.category !== report.category) throw refuse('invalid', (t) => t.errors.otherNeed)
    await put(tx, [report], { from: report.statementId, to: statementId })
    await putTogether(tx, moderator, { ids: together, category: report.category, statementId })
    if (report.statementId) {
      for (const [id, otherId] of bothWays(report.statementId, statementId))
        await happened(tx, ctx, id, { kind: 'moved', otherId })
      await settle(tx, ctx, report.statementId)
    }
    await settle(tx, ctx, statementId)
    await record(tx, ctx, { event: 'gap.sorted', subjectId: statementId })
  })
}

/** Says why a report becomes no statement; its reporter reads the reason. */
export async function setAside(ctx: Context, reportId: string, reason: string) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  const moderator = ctx.actor
  await ctx.store.transact(async (tx) => {
    await holdReports(tx, [reportId])
    const report = await sortable(tx, moderator, reportId)
    if (report.state !== 'waiting') throw refuse('closed', (t) => t.errors.sorted)
    await tx
      .update(gapReports)
      .set({ state: 'set-aside', setAsideFor: reason })
      .where(eq(gapReports.id, reportId))
    await record(tx, ctx, { event: 'gap.set-aside', subjectId: reportId })
  })
}

const bothWays = (one: string, other: string) =>
  [
    [one, other],
    [other, one],
  ] as const
