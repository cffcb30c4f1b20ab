import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { postFiles } from '#db/schema/attachments.ts'
import { cases, replies } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { AttachmentInput } from '#app/features/attachments/index.ts'
import { hang, type Hook, unhang } from '#app/features/attachments/index.server.ts'
import { isEvidence } from './evidence.server.ts'
import { caseLock } from './lock.ts'
import { refuse } from './messages.ts'
import {
  isAuthorOf,
  mayEditCase,
  mayOpenFile,
  mayReadCase,
  mayReadCases,
  mayReplyTo,
  mayWriteCases,
} from './policy.ts'
import { editableReply } from './reply-edit.server.ts'
import { withRevision } from './revised-files.server.ts'

/** The case itself while its author may change it, an own answer, or one that is not sent (`0`: to the case). */
export type Target = { caseId: string } & ({ post: number } | { unsent: number })

/** Hangs a file on what one writes, or wrote; answers what in it still needs a reason. */
export async function attachFile(ctx: Context, target: Target, input: AttachmentInput) {
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  return ctx.store.transact(async (tx) => {
    const hook = await hookFor(tx, ctx, target)
    await holdDraft(tx, hook)
    return withRevision(tx, ctx, hook, () => hang(tx, ctx, hook, input))
  }, caseLock(target.caseId))
}

/**
 * Takes a file of one's own off, for good. What somebody reported before is kept for the moderators, and for nobody else,
 * until that is decided. Throws not-found for anybody else's, closed while its post may not change.
 */
export async function detachFile(ctx: Context, caseId: string, id: string) {
  await ctx.store.transact(async (tx) => {
    const { target, at } = await ownFile(tx, ctx, caseId, id)
    const hook = await hookFor(tx, ctx, target)
    await holdDraft(tx, hook)
    const asEvidence = 'position' in hook && (await isEvidence(tx, hook, { at }))
    await withRevision(tx, ctx, hook, () => unhang(tx, ctx, { id, caseId, asEvidence }))
  }, caseLock(caseId))
}

/** Until the end of this transaction nobody sends the case: what a second person reads has the files that it will have. */
async function holdDraft(tx: Queries, hook: Hook) {
  if (!('position' in hook) || hook.position > 0) return
  const draft = and(eq(cases.id, hook.caseId), inArray(cases.state, ['draft', 'sent-back']))
  const same = { fileCount: sql`${cases.fileCount}` }
  const held = await tx.update(cases).set(same).where(draft).returning({ id: cases.id })
  if (held.length === 0) throw refuse('closed', (t) => t.errors.notEditable)
}

/** A file that one hung on a post oneself, and where. */
export async function ownFile(read: Queries, ctx: Context, caseId: string, id: string) {
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  const mine = and(eq(postFiles.accountId, ctx.actor.id), isNull(postFiles.removedAt))
  const [file] = await read
    .select()
    .from(postFiles)
    .where(and(eq(postFiles.id, id), eq(postFiles.caseId, caseId), mine))
  if (!file) throw new AppError('not-found')
  const { position, draftTo, name, at } = file
  const target: Target = position === null ? { caseId, unsent: draftTo! } : { caseId, post: position }
  return { target, name, at }
}

/** Where the files of a post hang, for whoever may change it now. Throws not-found, or closed while it may not change. */
export async function hookFor(read: Queries, ctx: Context, target: Target): Promise<Hook> {
  const { caseId } = target
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  const me = ctx.actor
  if ('post' in target && target.post > 0) {
    await editableReply(read, ctx, { caseId, position: target.post })
    return { caseId, position: target.post }
  }
  const [found] = await read.select().from(cases).where(eq(cases.id, caseId))
  if (!found) throw new AppError('not-found')
  if ('unsent' in target) {
    if (found.state !== 'hidden' && !mayReadCase(me, found)) throw new AppError('not-found')
    if (!mayReplyTo(me, found)) throw refuse('closed', (t) => t.errors.closed)
    if (target.unsent > 0 && !(await isAnswer(read, caseId, target.unsent))) throw new AppError('not-found')
    return { caseId, draftTo: target.unsent, accountId: me.id }
  }
  if (!isAuthorOf(me, found)) throw new AppError('not-found')
  if (!mayEditCase(me, found)) throw refuse('closed', (t) => t.errors.notEditable)
  return { caseId, position: 0 }
}

async function isAnswer(read: Queries, caseId: string, position: number) {
  const here = and(eq(replies.caseId, caseId), eq(replies.position, position), isNull(replies.hiddenAt))
  const [found] = await read.select({ id: replies.id }).from(replies).where(here)
  return found !== undefined
}

/**
 * Opens a file of a post for whoever reads that post now. Throws not-found alike for what does not exist and for what
 * this person may not read; unavailable when it is not there.
 */
export async function openAttachment(ctx: Context, caseId: string, id: string) {
  if (!mayReadCases(ctx.actor)) throw new AppError('forbidden')
  const [found] = await ctx.store.read
    .select({
      file: postFiles,
      thread: { authorId: cases.authorId, state: cases.state },
      answer: { authorId: replies.authorId, hiddenAt: replies.hiddenAt },
    })
    .from(postFiles)
    .innerJoin(cases, eq(cases.id, postFiles.caseId))
    .leftJoin(replies, and(eq(replies.caseId, postFiles.caseId), eq(replies.position, postFiles.position)))
    .where(and(eq(postFiles.id, id), eq(postFiles.caseId, caseId)))
  if (!found || !mayOpenFile(ctx.actor, found)) throw new AppError('not-found')
  const { hash, type, name } = found.file
  return { ...(await ctx.process.attachments.open(hash)), type, name }
}
