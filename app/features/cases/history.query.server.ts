import { and, asc, eq } from 'drizzle-orm'
import { cases, replies } from '#db/schema/cases.ts'
import { postRevisions } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { aroundChanges, differenceOf } from '#app/core/difference.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Place } from './moderated.query.server.ts'
import { mayReviewCases, mayWriteCases } from './policy.ts'
import { withFileNames } from './revised-files.server.ts'
import { textOfSheet } from './sheet-text.ts'
import { caseThread } from './thread.query.server.ts'

/**
 * The texts of a case or an answer, and what one of them changed, the last one unless it is named. Throws not-found for
 * a post that was never edited, and for what is not read now. Days, no times; a withheld text has no words.
 */
export async function historyOf(ctx: Context, place: Place, asked?: number) {
  const { caseId, position } = place
  const thread = await caseThread(ctx, caseId)
  const post = position === 0 ? thread : thread.answers.find((one) => one.position === position)
  if (thread.state !== 'published' || !post?.by || !post.editedOn) throw new AppError('not-found')
  const { read } = ctx.store
  const earlier = await read
    .select()
    .from(postRevisions)
    .where(and(eq(postRevisions.caseId, caseId), eq(postRevisions.position, position)))
    .orderBy(asc(postRevisions.version))
  if (earlier.length === 0) throw new AppError('not-found')
  const texts = [
    ...earlier.map(({ version, body, writtenAt, withheldAt }) => ({
      ...{ version, on: dayOf(writtenAt), body: withheldAt ? null : body },
    })),
    { version: earlier.length + 1, on: post.editedOn, body: await standingText(read, place) },
  ]
  const chosen = asked !== undefined && texts[asked - 1] && asked > 1 ? asked : texts.length
  const [before, after] = [texts[chosen - 2]!.body, texts[chosen - 1]!.body]
  return {
    ...{ id: caseId, title: thread.title, position, by: post.by, chosen },
    versions: texts.map(({ version, on, body }) => ({ version, on, withheld: body === null })),
    difference: before === null || after === null ? null : aroundChanges(differenceOf(before, after)),
    mayWithhold: mayReviewCases(ctx.actor) || (mayWriteCases(ctx.actor) && post.isMine),
  }
}

async function standingText(read: Queries, { caseId, position }: Place) {
  if (position === 0) {
    const [thing] = await read.select().from(cases).where(eq(cases.id, caseId))
    return withFileNames(read, { caseId, position }, textOfSheet(thing!))
  }
  const [answer] = await read
    .select({ body: replies.body })
    .from(replies)
    .where(and(eq(replies.caseId, caseId), eq(replies.position, position)))
  return withFileNames(read, { caseId, position }, answer!.body)
}
