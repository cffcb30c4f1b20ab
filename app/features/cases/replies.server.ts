import { and, eq } from 'drizzle-orm'
import { isDuplicate } from '#db/errors.ts'
import { cases, replies } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { hangUnsent } from '#app/features/attachments/index.server.ts'
import { takeAlias } from './aliases.server.ts'
import { openFindings } from './findings.server.ts'
import type { ReplyInput } from './input.ts'
import { caseLock } from './lock.ts'
import { refuse } from './messages.ts'
import { checkReply, type ReplyCheck } from './reply-check.server.ts'
import { isAway, mayReadCase, mayReplyTo, mayWriteCases } from './policy.ts'
import { checkQuote } from './quotes.server.ts'
import { withMentions } from './mentions.server.ts'
import { readByAnswering } from './reading.server.ts'
import { forgetReplyDraft, saveReplyDraft } from './reply-drafts.server.ts'

/**
 * Answers a published case, and tells the position of the answer in the thread; the same form a second time changes
 * nothing. An anonymous asker stays anonymous in the own thread, whatever the form says. While a finding is open or
 * a generalisation was chosen it returns the form to show again, and keeps what was written as a draft.
 */
export async function answerCase(
  ctx: Context,
  caseId: string,
  input: ReplyInput,
): Promise<{ position: number } | { again: ReplyCheck }> {
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  // Before the guard reads the thread: what it finds there is shown.
  if (await isAwayNow(ctx.store.read, caseId)) await saveReplyDraft(ctx, caseId, draftOf(input))
  await answerable(ctx.store.read, ctx.actor, caseId)
  const again = await checkReply(ctx, caseId, input)
  if (!again) return { position: await store(ctx, ctx.actor, caseId, input) }
  await saveReplyDraft(ctx, caseId, draftOf(input, String(again.values.body)))
  return { again }
}

const draftOf = ({ to, quote, anonymous, ...input }: ReplyInput, body = input.body) => ({
  ...{ to, quote, anonymous, body },
  dismissals: [],
})

/** The same for a caller that has no form to show: throws invalid while a finding is open. */
export async function postReply(ctx: Context, caseId: string, input: ReplyInput): Promise<number> {
  const answer = await answerCase(ctx, caseId, input)
  if ('position' in answer) return answer.position
  throw refuse('invalid', (t) =>
    t.errors.findings(openFindings(answer.again.findings, input.dismissals).length),
  )
}

async function store(ctx: Context, author: Person, caseId: string, input: ReplyInput): Promise<number> {
  const html = await ctx.process.renderMarkdown(input.body)

  return ctx.store
    .transact(async (tx) => {
      const thread = await answerable(tx, author, caseId)
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
      const placed = await placeOf(tx, caseId, input)
      await tx.insert(replies).values({
        id,
        caseId,
        authorId: author.id,
        anonymous,
        body: input.body,
        html: await withMentions(tx, ctx, { caseId, position }, html),
        dismissals: input.dismissals.filter(({ reason }) => reason.trim() !== ''),
        position,
        ...placed,
        createdAt: ctx.now(),
      })
      await tx.update(cases).set({ replyCount: position }).where(eq(cases.id, caseId))
      await readByAnswering(tx, caseId, author.id, position)
      await forgetReplyDraft(tx, caseId, author.id, input.to)
      await hangUnsent(tx, { caseId, accountId: author.id, draftTo: input.to ?? 0 }, position)
      const event = isAsker && anonymous === asAsker ? 'case.continued' : 'case.answered'
      await record(tx, ctx, { event, subjectId: caseId, itemId: id, anonymously: anonymous })
      return position
    }, caseLock(caseId))
    .catch((error: unknown) => {
      throw isDuplicate(error) ? refuse('conflict', (t) => t.errors.changed) : error
    })
}

/** Under which answer it stands, one level deep, and what it quotes. */
async function placeOf(tx: Queries, caseId: string, { to = 0, quote = '' }: ReplyInput) {
  if (quote) await checkQuote(tx, { caseId, position: to }, quote)
  const quoted = quote ? { quotedPost: to, quotedText: quote } : {}
  if (to === 0) return quoted
  const [above] = await tx
    .select({ parent: replies.parent, hiddenAt: replies.hiddenAt })
    .from(replies)
    .where(and(eq(replies.caseId, caseId), eq(replies.position, to)))
  if (!above || above.hiddenAt) throw refuse('closed', (t) => t.errors.answerGone)
  return { ...quoted, parent: above.parent ?? to, replyTo: to }
}

async function isAwayNow(read: Queries, caseId: string) {
  const { state, publishedAt } = cases
  const [thread] = await read.select({ state, publishedAt }).from(cases).where(eq(cases.id, caseId))
  return thread !== undefined && isAway(thread)
}

async function answerable(read: Queries, actor: Person, caseId: string) {
  const [thread] = await read
    .select({
      authorId: cases.authorId,
      state: cases.state,
      anonymous: cases.anonymous,
      replyCount: cases.replyCount,
      lockedAt: cases.lockedAt,
      publishedAt: cases.publishedAt,
    })
    .from(cases)
    .where(eq(cases.id, caseId))
  // Readers know that it is there; what they typed comes back to them.
  if (!thread || !(isAway(thread) || mayReadCase(actor, thread))) throw new AppError('not-found')
  if (!mayReplyTo(actor, thread)) throw refuse('closed', (t) => t.errors.closed)
  return thread
}
