import { and, asc, count, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import { postFiles } from '#db/schema/attachments.ts'
import type { Queries } from '#db/store.ts'
import { mustBeOpen } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { type AttachmentInput } from './input.ts'
import { mostFiles } from './attachment.ts'
import { refuse } from './messages.ts'

/** Held while a file is taken or removed. */
export const lockOfBytes = (hash: string) => `attachment ${hash}`

export const sweepAttachmentsJob = 'attachments.sweep'

/** Where a file hangs: on the post at a position, or with one's own unsent answer to the post `draftTo`. */
export type Hook = { caseId: string } & ({ position: number } | { draftTo: number; accountId: string })

const on = (hook: Hook): SQL => {
  const where =
    'position' in hook
      ? eq(postFiles.position, hook.position)
      : and(
          isNull(postFiles.position),
          eq(postFiles.draftTo, hook.draftTo),
          eq(postFiles.accountId, hook.accountId),
        )
  return and(eq(postFiles.caseId, hook.caseId), where, isNull(postFiles.removedAt))!
}

/** The files that hang here, in the order in which they came. */
export const filesOn = (read: Queries, hook: Hook) =>
  read.select().from(postFiles).where(on(hook)).orderBy(asc(postFiles.at), asc(postFiles.id)).then()

/**
 * Hangs a file that its author sent on a post; whether the author may change that post is asked before. Answers what
 * still needs a reason, and then changes nothing.
 */
export async function hang(tx: Queries, ctx: Context, hook: Hook, { file, reason }: AttachmentInput) {
  if (ctx.actor.kind !== 'person') throw new AppError('forbidden')
  await mustBeOpen(tx, ctx)
  const mine = and(eq(postFiles.id, file!), eq(postFiles.accountId, ctx.actor.id))
  const [sent] = await tx.select().from(postFiles).where(mine)
  const there = await filesOn(tx, hook)
  // The same form a second time.
  if (sent?.caseId && there.some(({ id }) => id === sent.id)) return null
  if (!sent || sent.caseId) throw refuse('invalid', (t) => t.errors.gone)
  if (there.some(({ hash }) => hash === sent.hash)) throw refuse('invalid', (t) => t.errors.twice)
  if (there.length >= mostFiles) throw refuse('invalid', (t) => t.errors.tooMany(mostFiles))
  if (sent.found.length > 0 && reason === '') return sent.found
  const place =
    'position' in hook
      ? { caseId: hook.caseId, position: hook.position }
      : { caseId: hook.caseId, draftTo: hook.draftTo }
  await tx
    .update(postFiles)
    .set({ ...place, reason: sent.found.length > 0 ? reason : '', at: ctx.now() })
    .where(mine)
  await recount(tx, hook.caseId)
  return null
}

/** Hangs the files of an unsent answer on the answer that was sent. */
export async function hangUnsent(tx: Queries, unsent: Hook & { draftTo: number }, position: number) {
  await tx.update(postFiles).set({ position, draftTo: null }).where(on(unsent))
}

type Taken = { id: string; caseId: string; asEvidence: boolean }

/** Takes off one file, for good; as evidence it is kept out of the sight of everybody but moderators. */
export async function unhang(tx: Queries, ctx: Context, { id, caseId, asEvidence }: Taken) {
  const file = and(eq(postFiles.id, id), eq(postFiles.caseId, caseId))
  if (asEvidence) await tx.update(postFiles).set({ removedAt: ctx.now() }).where(file)
  else await tx.delete(postFiles).where(file)
  await recount(tx, caseId)
  if (!asEvidence) await orderSweep(tx, ctx)
}

const removedFrom = ({ caseId, position }: { caseId: string; position: number }) =>
  and(eq(postFiles.caseId, caseId), eq(postFiles.position, position), isNotNull(postFiles.removedAt))

/** The files that were taken off a post and are kept as evidence. */
export const evidenceOf = (read: Queries, place: { caseId: string; position: number }) =>
  read
    .select({ id: postFiles.id, name: postFiles.name, kind: postFiles.kind, size: postFiles.size })
    .from(postFiles)
    .where(removedFrom(place))
    .orderBy(asc(postFiles.at), asc(postFiles.id))
    .then()

/** Deletes them. */
export async function dropEvidenceOf(tx: Queries, ctx: Context, place: { caseId: string; position: number }) {
  const gone = await tx.delete(postFiles).where(removedFrom(place)).returning({ id: postFiles.id })
  if (gone.length > 0) await orderSweep(tx, ctx)
}

/** Deletes all files of a case, or those of one post in it, or of one's own unsent answers in all cases. */
export async function forgetFiles(
  tx: Queries,
  ctx: Context,
  of: { caseId: string; position?: number } | { accountId: string },
) {
  const which =
    'accountId' in of
      ? and(eq(postFiles.accountId, of.accountId), isNull(postFiles.position))
      : of.position === undefined
        ? eq(postFiles.caseId, of.caseId)
        : and(eq(postFiles.caseId, of.caseId), eq(postFiles.position, of.position))
  const gone = await tx.delete(postFiles).where(which).returning({ caseId: postFiles.caseId })
  if (gone.length === 0) return
  for (const caseId of new Set(gone.map((row) => row.caseId))) if (caseId) await recount(tx, caseId)
  await orderSweep(tx, ctx)
}

async function recount(tx: Queries, caseId: string) {
  const hanging = or(isNotNull(postFiles.position), isNotNull(postFiles.draftTo))
  const [found] = await tx
    .select({ files: count() })
    .from(postFiles)
    .where(and(eq(postFiles.caseId, caseId), hanging, isNull(postFiles.removedAt)))
  await tx.update(cases).set({ fileCount: found!.files }).where(eq(cases.id, caseId))
}

// It names no file: the fingerprint of one that was withdrawn stays nowhere.
const orderSweep = (tx: Queries, ctx: Context) =>
  enqueue(tx, ctx, { kind: sweepAttachmentsJob, key: ctx.newId() })

/** How many files hang on the posts of a case; what is kept as evidence would tell its author of a report. */
export async function countFiles(read: Queries, caseId: string) {
  const [found] = await read
    .select({ files: count() })
    .from(postFiles)
    .where(and(eq(postFiles.caseId, caseId), isNotNull(postFiles.position), isNull(postFiles.removedAt)))
  return found!.files
}
