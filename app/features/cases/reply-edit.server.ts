import { and, eq } from 'drizzle-orm'
import { cases, type Dismissal, replies } from '#db/schema/cases.ts'
import { postRevisions } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { differenceOf, type Piece } from '#app/core/difference.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import type { ReplyEditInput } from './input.ts'
import { textToKeep } from './evidence.server.ts'
import { caseLock } from './lock.ts'
import { withMentions } from './mentions.server.ts'
import { messages, refuse } from './messages.ts'
import type { Place } from './moderated.query.server.ts'
import { isAuthorOf, isAway, mayEditReply, mayReadCase, mayWriteCases } from './policy.ts'
import { dropLostQuotes } from './quotes.server.ts'
import { checkReply, type ReplyCheck } from './reply-check.server.ts'
import { withFileNames } from './revised-files.server.ts'

const mostVersions = 50

/** The form again; with what another page saved meanwhile against what was typed here. */
export type EditAgain = ReplyCheck & { difference: Piece[] | null }

/** One's own answer, to be edited. Throws not-found for anybody else's, closed while it may not be edited. */
export async function editableReply(read: Queries, ctx: Context, { caseId, position }: Place) {
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  const [found] = await read
    .select({
      reply: replies,
      thread: {
        authorId: cases.authorId,
        state: cases.state,
        lockedAt: cases.lockedAt,
        publishedAt: cases.publishedAt,
        title: cases.title,
      },
    })
    .from(replies)
    .innerJoin(cases, eq(cases.id, replies.caseId))
    .where(and(eq(replies.caseId, caseId), eq(replies.position, position)))
  if (!found || !isAuthorOf(ctx.actor, found.reply)) throw new AppError('not-found')
  const { reply, thread } = found
  if (!isAway(thread) && !mayReadCase(ctx.actor, thread)) throw new AppError('not-found')
  if (isAway(thread)) throw refuse('closed', (t) => t.errors.editedAway)
  if (!mayEditReply(ctx.actor, thread, reply)) throw refuse('closed', (t) => t.errors.replyNotEditable)
  return { ...reply, title: thread.title }
}

/**
 * Replaces the text of one's own answer; the one so far is kept in the history, without its words where the author
 * asks for that. While a finding is open, or another page was first, it changes nothing and returns the form again.
 */
export async function editReply(
  ctx: Context,
  place: Place,
  input: ReplyEditInput,
): Promise<{ again: EditAgain } | { edited: true }> {
  const before = await editableReply(ctx.store.read, ctx, place)
  if (before.version !== input.version) return { again: changedMeanwhile(ctx, before, input) }
  if (before.body === input.body) return { edited: true }
  if (before.version >= mostVersions) throw refuse('too-many', (t) => t.errors.tooManyEdits(mostVersions))
  const check = await checkReply(ctx, place.caseId, input, place.position)
  if (check) return { again: { ...check, values: { ...check.values, ...kept(input) }, difference: null } }
  const html = await ctx.process.renderMarkdown(input.body)
  const changed = await ctx.store.transact(async (tx) => {
    const now = await editableReply(tx, ctx, place)
    if (now.version !== before.version) return now
    await replaceText(tx, ctx, place, now, { ...input, html })
    return null
  }, caseLock(place.caseId))
  return changed ? { again: changedMeanwhile(ctx, changed, input) } : { edited: true }
}

type Reply = typeof replies.$inferSelect

async function replaceText(
  tx: Queries,
  ctx: Context,
  place: Place,
  before: Reply,
  { body, html, dismissals, withhold }: ReplyEditInput & { html: string },
) {
  const { version, createdAt, editedAt, anonymous } = before
  const at = ctx.now()
  const shown = await withMentions(tx, ctx, place, html)
  const text = await withFileNames(tx, place, before.body)
  await tx.insert(postRevisions).values({
    ...{ caseId: place.caseId, position: place.position, version },
    ...{ writtenAt: editedAt ?? createdAt, replacedAt: at, withheldAt: withhold ? at : null },
    body: withhold ? await textToKeep(tx, place, text) : text,
  })
  await tx
    .update(replies)
    .set({ body, html: shown, dismissals: reasoned(dismissals), version: version + 1, editedAt: at })
    .where(eq(replies.id, before.id))
  await dropLostQuotes(tx, place, [html])
  const event = 'case.answer-edited'
  await record(tx, ctx, { event, subjectId: place.caseId, itemId: before.id, anonymously: anonymous })
}

const reasoned = (dismissals: Dismissal[]) => dismissals.filter(({ reason }) => reason.trim() !== '')

function changedMeanwhile(
  ctx: Context,
  now: Pick<Reply, 'body' | 'version'>,
  input: ReplyEditInput,
): EditAgain {
  const { errors } = messages.in(ctx.locale)
  return {
    values: { body: input.body, ...kept(input), version: now.version },
    errors: { '': [errors.editedMeanwhile] },
    findings: [],
    dismissals: input.dismissals,
    difference: differenceOf(now.body, input.body),
  }
}

const kept = ({ version, withhold }: ReplyEditInput) => ({ version, withhold })
