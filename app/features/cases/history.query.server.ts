import { and, asc, eq } from 'drizzle-orm'
import { replies } from '#db/schema/cases.ts'
import { replyRevisions } from '#db/schema/threads.ts'
import type { Context } from '#app/core/context.ts'
import { differenceOf } from '#app/core/difference.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Place } from './moderated.query.server.ts'
import { mayReviewCases, mayWriteCases } from './policy.ts'
import { caseThread } from './thread.query.server.ts'

/**
 * The texts of an answer, and what one of them changed, the last one unless it is named. Throws not-found for an
 * answer that was never edited, and for what a moderator hid. Days, no times; a withheld text has no words.
 */
export async function historyOf(ctx: Context, { caseId, position }: Place, asked?: number) {
  const { title, answers } = await caseThread(ctx, caseId)
  const answer = answers.find((one) => one.position === position)
  if (!answer?.by || !answer.editedOn) throw new AppError('not-found')
  const { read } = ctx.store
  const earlier = await read
    .select()
    .from(replyRevisions)
    .where(and(eq(replyRevisions.caseId, caseId), eq(replyRevisions.position, position)))
    .orderBy(asc(replyRevisions.version))
  const [standing] = await read
    .select({ body: replies.body })
    .from(replies)
    .where(and(eq(replies.caseId, caseId), eq(replies.position, position)))
  const texts = [
    ...earlier.map(({ version, body, writtenAt, withheldAt }) => ({
      ...{ version, on: dayOf(writtenAt), body: withheldAt ? null : body },
    })),
    { version: earlier.length + 1, on: answer.editedOn, body: standing!.body },
  ]
  const chosen = asked !== undefined && texts[asked - 1] && asked > 1 ? asked : texts.length
  const [before, after] = [texts[chosen - 2]!.body, texts[chosen - 1]!.body]
  return {
    ...{ id: caseId, title, position, by: answer.by, chosen },
    versions: texts.map(({ version, on, body }) => ({ version, on, withheld: body === null })),
    difference: before === null || after === null ? null : differenceOf(before, after),
    mayWithhold: mayReviewCases(ctx.actor) || (mayWriteCases(ctx.actor) && answer.isMine),
  }
}
