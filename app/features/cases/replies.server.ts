import { eq } from 'drizzle-orm'
import { cases, replies } from '#db/schema/cases.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { takeAlias } from './aliases.server.ts'
import { findingsInReply, openFindings } from './findings.server.ts'
import type { ReplyInput } from './input.ts'
import { messages } from './messages.ts'
import { mayReadCase, mayReplyTo, mayWriteCases } from './policy.ts'

/**
 * Answers a published case and tells the position of the answer in the thread. An anonymous asker stays anonymous in
 * the own thread, whatever the form says. Throws invalid while a finding is open.
 */
export async function postReply(ctx: Context, caseId: string, input: ReplyInput): Promise<number> {
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  const author = ctx.actor as Person
  const open = openFindings(findingsInReply(input.body), input.dismissals)
  if (open.length > 0)
    throw new AppError(
      'invalid',
      messages.both((t) => t.errors.findings(open.length)),
    )
  const html = await ctx.process.renderMarkdown(input.body)

  return ctx.store.transact(async (tx) => {
    const [thread] = await tx
      .select({
        authorId: cases.authorId,
        state: cases.state,
        anonymous: cases.anonymous,
        replyCount: cases.replyCount,
      })
      .from(cases)
      .where(eq(cases.id, caseId))
    if (!thread || !mayReadCase(author, thread)) throw new AppError('not-found')
    if (!mayReplyTo(author, thread))
      throw new AppError(
        'conflict',
        messages.both((t) => t.errors.closed),
      )

    const isAsker = thread.authorId === author.id
    const anonymous = input.anonymous === 'yes' || (isAsker && thread.anonymous === true)
    if (anonymous && !(isAsker && thread.anonymous)) await takeAlias(tx, caseId, author.id)
    const position = thread.replyCount + 1
    await tx.insert(replies).values({
      id: ctx.newId(),
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
    await record(tx, ctx, { event: 'case.answered', subjectId: caseId, anonymously: anonymous })
    return position
  }, `case ${caseId}`)
}
