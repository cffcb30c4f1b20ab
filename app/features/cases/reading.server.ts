import { and, eq, isNotNull, lt, lte, max, sql } from 'drizzle-orm'
import { cases, replies } from '#db/schema/cases.ts'
import { caseListReaders, caseReaders } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { ReadingInput } from './input.ts'
import { caseLock } from './lock.ts'
import { mayReadCase, mayReadCases } from './policy.ts'
import { keep, keptBy } from './readers.server.ts'

/**
 * Marks a thread as read up to an answer, or takes the mark away. Only a form writes it, and nobody else is shown it;
 * no record is made. Throws not-found for what this person may not read.
 */
export async function markRead(ctx: Context, caseId: string, { to }: ReadingInput) {
  const { actor } = ctx
  if (!mayReadCases(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const { authorId, state, replyCount } = cases
    const [thread] = await tx.select({ authorId, state, replyCount }).from(cases).where(eq(cases.id, caseId))
    if (!thread || !mayReadCase(actor, thread)) throw new AppError('not-found')
    await keep(tx, caseId, actor.id, { readTo: to === 'none' ? null : Math.min(to, thread.replyCount) })
  }, caseLock(caseId))
}

/** Who answers has read the thread up to there, unless answers of others came that were not marked. */
export async function readByAnswering(tx: Queries, caseId: string, accountId: string, position: number) {
  const { readTo } = await keptBy(tx, caseId, accountId)
  if (readTo === null || readTo === position - 1) await keep(tx, caseId, accountId, { readTo: position })
}

/** Marks the list of cases as known as it was at this moment, and the threads that have a mark as read until then. */
export async function markListRead(ctx: Context, asOf: Date) {
  const { actor } = ctx
  if (!mayReadCases(actor)) throw new AppError('forbidden')
  const now = ctx.now()
  const readUntil = asOf < now ? asOf : now
  await ctx.store.transact(async (tx) => {
    await tx
      .insert(caseListReaders)
      .values({ accountId: actor.id, readUntil })
      .onConflictDoUpdate({
        target: caseListReaders.accountId,
        set: { readUntil },
        setWhere: lt(caseListReaders.readUntil, readUntil),
      })
    const marked = await tx
      .select({ caseId: caseReaders.caseId, readTo: caseReaders.readTo, last: max(replies.position) })
      .from(caseReaders)
      .innerJoin(replies, and(eq(replies.caseId, caseReaders.caseId), lte(replies.createdAt, readUntil)))
      .where(and(eq(caseReaders.accountId, actor.id), isNotNull(caseReaders.readTo)))
      .groupBy(caseReaders.caseId, caseReaders.readTo)
      .having(sql`max(${replies.position}) > ${caseReaders.readTo}`)
    for (const { caseId, last } of marked) await keep(tx, caseId, actor.id, { readTo: Number(last) })
  })
}
