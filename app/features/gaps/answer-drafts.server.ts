import { and, eq } from 'drizzle-orm'
import { gapAnswerDrafts, type ResponseStatus } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { answerable } from './answers.server.ts'
import { type AnswerDraftInput, limits } from './input.ts'
import { messages } from './messages.ts'
import { mayUseDesk } from './policy.ts'
import { lockOf } from './statement-state.server.ts'

/**
 * Keeps an answer that is not sent yet, until it is; a chosen template stands at its end. Nobody else reads it, so it
 * may be older than what a colleague answered meanwhile. An empty one is forgotten.
 */
export async function saveAnswerDraft(ctx: Context, statementId: string, input: AnswerDraftInput) {
  if (!mayUseDesk(ctx.actor)) throw new AppError('forbidden')
  const official = ctx.actor
  const { template, dueOn } = input
  const chosen = template === undefined ? '' : (messages.in(ctx.locale).desk.template[template] ?? '')
  const text = [input.text.trimEnd(), chosen].filter(Boolean).join('\n').slice(0, limits.answer)
  const status = input.status as ResponseStatus | null
  await ctx.store.transact(async (tx) => {
    await answerable(tx, official, statementId)
    await forgetAnswerDraft(tx, official.id, statementId)
    if (!text && !status && !dueOn) return
    await tx
      .insert(gapAnswerDrafts)
      .values({ statementId, accountId: official.id, status, text, dueOn, savedAt: ctx.now() })
  }, lockOf(statementId))
}

export const forgetAnswerDraft = (tx: Queries, accountId: string, statementId: string) =>
  tx
    .delete(gapAnswerDrafts)
    .where(and(eq(gapAnswerDrafts.accountId, accountId), eq(gapAnswerDrafts.statementId, statementId)))
    .then()

/** What this official began to write about a statement; null when there is nothing. */
export async function answerDraft(read: Queries, accountId: string, statementId: string) {
  const { status, text, dueOn } = gapAnswerDrafts
  const [draft] = await read
    .select({ status, text, dueOn })
    .from(gapAnswerDrafts)
    .where(and(eq(gapAnswerDrafts.accountId, accountId), eq(gapAnswerDrafts.statementId, statementId)))
  return draft ?? null
}

/** The statements about which this official has begun to write. */
export async function draftsOf(read: Queries, accountId: string): Promise<Set<string>> {
  const rows = await read
    .select({ id: gapAnswerDrafts.statementId })
    .from(gapAnswerDrafts)
    .where(eq(gapAnswerDrafts.accountId, accountId))
  return new Set(rows.map(({ id }) => id))
}
