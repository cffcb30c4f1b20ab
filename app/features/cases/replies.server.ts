import { and, eq } from 'drizzle-orm'
import { isDuplicate } from '#db/errors.ts'
import { cases, replies } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { takeAlias } from './aliases.server.ts'
import { findingsInReply, openFindings } from './findings.server.ts'
import type { ReplyInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayReadCase, mayReplyTo, mayWriteCases } from './policy.ts'

/**
 * Answers a published case and tells the position of the answer in the thread; the same form a second time changes
 * nothing. An anonymous asker stays anonymous in the own thread, whatever the form says. Throws invalid while a
 * finding is open.
 */
export async function postReply(ctx: Context, caseId: string, input: ReplyInput): Promise<number> {
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  const author = ctx.actor
  const open = openFindings(findingsInReply(input.body), input.dismissals)
  if (open.length > 0) throw refuse('invalid', (t) => t.errors.findings(open.length))
  const html = await ctx.process.renderMarkdown(input.body)

  return ctx.store
    .transact(async (tx) => {
      const thread = await threadOf(tx, caseId)
      if (!thread || !mayReadCase(author, thread)) throw new AppError('not-found')
      if (!mayReplyTo(author, thread)) throw refuse('closed', (t) => t.errors.closed)
      const id = input.id ?? ctx.newId()
      const [sent] = await tx
        .select({ position: replies.position })
        .from(replies)
        .where(and(eq(replies.id, id), eq(replies.authorId, author.id), eq(replies.caseId, caseId)))
      if (sent) return sent.position

      const isAsker = thread.authorId === author.id
      const asAsker = isAsker && thread.anonymous === true
      const anonymous = asAsker || input.anonymous === 'yes'
      if (anonymous && !asAsker) await takeAlias(tx, caseId, author.id)
      const position = thread.replyCount + 1
      await tx.insert(replies).values({
        id,
        caseId,
        authorId: author.id,
        anonymous,
        body: input.body,
        html,
        dismissals: input.dismissals.filter(({ reason }) => reason.trim() !== ''),
        position,
        createdAt: ctx.now(),
      })
      await tx.update(cases).set({ replyCount: position }).where(eq(cases.id, caseId))
      const event = isAsker && anonymous === asAsker ? 'case.continued' : 'case.answered'
      await record(tx, ctx, { event, subjectId: caseId, anonymously: anonymous })
      return position
    }, `case ${caseId}`)
    .catch((error: unknown) => {
      throw isDuplicate(error) ? refuse('conflict', (t) => t.errors.changed) : error
    })
}

async function threadOf(tx: Queries, caseId: string) {
  const [thread] = await tx
    .select({
      authorId: cases.authorId,
      state: cases.state,
      anonymous: cases.anonymous,
      replyCount: cases.replyCount,
    })
    .from(cases)
    .where(eq(cases.id, caseId))
  return thread
}
