import { and, eq, exists, gte, isNotNull, lt } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import { caseListReaders, caseReaders } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { ListReadingInput, ReadingInput } from './input.ts'
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

/**
 * Marks the list of cases as known up to a case, and the threads that have a mark as read as far as the page showed.
 * What changed meanwhile stays: a mark that goes further or was taken away, a case that is gone.
 */
export async function markListRead(ctx: Context, { newest, answers }: ListReadingInput) {
  const { actor } = ctx
  if (!mayReadCases(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await markListUpTo(tx, actor.id, newest)
    for (const { id, to } of answers)
      await tx
        .update(caseReaders)
        .set({ readTo: to })
        .where(
          and(
            ...[eq(caseReaders.caseId, id), eq(caseReaders.accountId, actor.id)],
            ...[
              isNotNull(caseReaders.readTo),
              lt(caseReaders.readTo, to),
              exists(threadThatLong(tx, id, to)),
            ],
          ),
        )
  }, `list read by ${actor.id}`)
}

async function markListUpTo(tx: Queries, accountId: string, caseId: string) {
  const [known] = await tx.select({ readUntil: cases.publishedAt }).from(cases).where(eq(cases.id, caseId))
  const readUntil = known?.readUntil
  if (!readUntil) return
  await tx
    .insert(caseListReaders)
    .values({ accountId, readUntil })
    .onConflictDoUpdate({
      target: caseListReaders.accountId,
      set: { readUntil },
      setWhere: lt(caseListReaders.readUntil, readUntil),
    })
}

const threadThatLong = (tx: Queries, id: string, length: number) =>
  tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, id), eq(cases.state, 'published'), gte(cases.replyCount, length)))
