import { and, eq, inArray, sql } from 'drizzle-orm'
import { gapEvents, gapMeToos, gapReports, gapStatements } from '#db/schema/gaps.ts'
import { holdLock } from '#db/locks.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { bringBodies, takeBodiesBack } from './merged-routes.server.ts'
import { refuse } from './messages.ts'
import { maySort } from './policy.ts'
import { lockOf, settle, statementById } from './statement-state.server.ts'
import { happened } from './timeline.server.ts'

/**
 * Puts a statement into another one of the same need: its reports, me-toos and bodies go along, and its address leads
 * there. A person who said both counts once. `separateStatement` undoes it.
 */
export async function mergeStatement(ctx: Context, id: string, into: string) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  if (id === into) throw refuse('invalid', (t) => t.errors.sameStatement)
  await ctx.store.transact(async (tx) => {
    for (const one of [id, into].sort()) await holdLock(tx, lockOf(one))
    const statement = await statementById(tx, id)
    const other = await statementById(tx, into)
    if (statement.mergedInto || other.mergedInto) throw refuse('closed', (t) => t.errors.merged)
    if (statement.category !== other.category) throw refuse('invalid', (t) => t.errors.otherNeed)
    // Whoever still waits for an answer must not be put where none comes any more.
    if (other.state === 'closed' && statement.state !== 'closed')
      throw refuse('closed', (t) => t.errors.closed)
    await moveVoices(tx, id, into)
    const version = statement.version + 1
    await tx.update(gapStatements).set({ mergedInto: into, version }).where(eq(gapStatements.id, id))
    await tx.update(gapStatements).set({ mergedInto: into }).where(eq(gapStatements.mergedInto, id))
    await bringBodies(tx, ctx, id, into)
    for (const [one, otherId] of [
      [id, into],
      [into, id],
    ] as const)
      await happened(tx, ctx, one, { kind: 'merged', otherId })
    await settle(tx, ctx, id)
    await settle(tx, ctx, into)
    await record(tx, ctx, { event: 'gap.merged', subjectId: id })
    await record(tx, ctx, { event: 'gap.sorted', subjectId: into })
  }, 'gap merging')
}

/** Makes a statement stand by itself again, with the voices and bodies that it brought. */
export async function separateStatement(ctx: Context, id: string) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const { mergedInto: from } = await statementById(tx, id)
    if (!from) return
    for (const one of [id, from].sort()) await holdLock(tx, lockOf(one))
    const { version } = await statementById(tx, id)
    await tx
      .update(gapReports)
      .set({ statementId: id, cameFrom: null })
      .where(and(eq(gapReports.statementId, from), eq(gapReports.cameFrom, id)))
    await tx
      .update(gapMeToos)
      .set({ statementId: id, cameFrom: null })
      .where(and(eq(gapMeToos.statementId, from), eq(gapMeToos.cameFrom, id)))
    await tx
      .update(gapStatements)
      .set({ mergedInto: null, version: version + 1, shownAt: await shownBefore(tx, id) })
      .where(eq(gapStatements.id, id))
    await takeBodiesBack(tx, id, from)
    for (const [one, otherId] of [
      [id, from],
      [from, id],
    ] as const)
      await happened(tx, ctx, one, { kind: 'separated', otherId })
    await settle(tx, ctx, from)
    await settle(tx, ctx, id)
    await record(tx, ctx, { event: 'gap.sorted', subjectId: from })
    await record(tx, ctx, { event: 'gap.sorted', subjectId: id })
  }, 'gap merging')
}

/** A me-too that the other statement has of the same person and month stays behind: it counts there already. */
async function moveVoices(tx: Queries, id: string, into: string) {
  await tx
    .update(gapReports)
    .set({ statementId: into, cameFrom: sql`coalesce(${gapReports.cameFrom}, ${id})` })
    .where(eq(gapReports.statementId, id))
  const elsewhere = sql`not exists (select 1 from gap_me_toos o where o.statement_id = ${into} and o.voice_id = ${gapMeToos.voiceId} and o.month = ${gapMeToos.month})`
  await tx
    .update(gapMeToos)
    .set({ statementId: into, cameFrom: sql`coalesce(${gapMeToos.cameFrom}, ${id})` })
    .where(and(eq(gapMeToos.statementId, id), elsewhere))
}

/** Since when it was seen before it was put elsewhere, so that the days of waiting go on; null when it was not. */
async function shownBefore(tx: Queries, id: string): Promise<Date | null> {
  const { statementId, kind, at, position } = gapEvents
  const rows = await tx
    .select({ kind, at })
    .from(gapEvents)
    .where(and(eq(statementId, id), inArray(kind, ['shown', 'hidden'])))
    .orderBy(position)
  const last = rows.at(-1)
  return last?.kind === 'shown' ? last.at : null
}
