import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { cases, replies } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { MarkInput } from './input.ts'
import { caseLock } from './lock.ts'
import { refuse } from './messages.ts'
import { mayFindUseful, mayReadCase, maySayWhatHelped, mayWriteCases } from './policy.ts'
import { keep, keptBy } from './readers.server.ts'

/**
 * Says, or takes back, that a post is useful to this member; the case is post 0. Nothing tells who said so: the post
 * holds a number, the own row the rest, and no record is made. A second time changes nothing.
 */
export async function markUseful(ctx: Context, caseId: string, { post, value }: MarkInput) {
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  await ctx.store.transact(async (tx) => {
    const thread = await threadOf(tx, ctx, caseId)
    if (!mayFindUseful(ctx.actor, thread)) throw refuse('closed', (t) => t.errors.closed)
    const marked = post === 0 ? thread : await answerAt(tx, caseId, post)
    if (marked.authorId === accountId) throw refuse('closed', (t) => t.errors.ownPost)
    const { useful } = await keptBy(tx, caseId, accountId)
    if (useful.includes(post) === value) return
    await keep(tx, caseId, accountId, {
      useful: value ? [...useful, post] : useful.filter((other) => other !== post),
    })
    const usefulCount = marked.usefulCount + (value ? 1 : -1)
    if (post === 0) await tx.update(cases).set({ usefulCount }).where(eq(cases.id, caseId))
    else await tx.update(replies).set({ usefulCount }).where(at(caseId, post))
  }, caseLock(caseId))
}

/** The author of the case says of an answer of somebody else that it helped, or takes that back. */
export async function markHelped(ctx: Context, caseId: string, { post, value }: MarkInput) {
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const thread = await threadOf(tx, ctx, caseId)
    if (!maySayWhatHelped(ctx.actor, thread)) throw refuse('closed', (t) => t.errors.notYours)
    const answer = await answerAt(tx, caseId, post)
    if (answer.authorId === thread.authorId) throw refuse('closed', (t) => t.errors.ownPost)
    if ((answer.helpedAt !== null) === value) return
    await tx
      .update(replies)
      .set({ helpedAt: value ? ctx.now() : null })
      .where(at(caseId, post))
    await countHelped(tx, caseId)
    const event = value ? 'case.helped' : 'case.helped-not'
    const detail = { post }
    await appendAudit(tx, ctx, { event, subjectId: caseId, detail, anonymously: thread.anonymous !== false })
  }, caseLock(caseId))
}

/** Counts again what helped, without what a moderator hid. */
export async function countHelped(tx: Queries, caseId: string) {
  const [found] = await tx
    .select({ helped: count() })
    .from(replies)
    .where(and(eq(replies.caseId, caseId), isNotNull(replies.helpedAt), isNull(replies.hiddenAt)))
  await tx.update(cases).set({ helpedCount: found!.helped }).where(eq(cases.id, caseId))
}

async function threadOf(tx: Queries, { actor }: Context, caseId: string) {
  const [thread] = await tx
    .select({
      authorId: cases.authorId,
      state: cases.state,
      anonymous: cases.anonymous,
      usefulCount: cases.usefulCount,
    })
    .from(cases)
    .where(eq(cases.id, caseId))
  if (!thread || !mayReadCase(actor, thread)) throw new AppError('not-found')
  return thread
}

async function answerAt(tx: Queries, caseId: string, position: number) {
  const [answer] = await tx
    .select({
      authorId: replies.authorId,
      helpedAt: replies.helpedAt,
      usefulCount: replies.usefulCount,
      hiddenAt: replies.hiddenAt,
    })
    .from(replies)
    .where(at(caseId, position))
  if (!answer || answer.hiddenAt) throw new AppError('not-found')
  return answer
}

const at = (caseId: string, position: number) =>
  and(eq(replies.caseId, caseId), eq(replies.position, position))
