import { and, count, eq, isNull } from 'drizzle-orm'
import { postFiles } from '#db/schema/attachments.ts'
import { mustBeOpen } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { kindOfName } from '#app/core/files/kind/kinds.ts'
import { prepareFile } from '#app/core/files/prepare.server.ts'
import { inHand } from '#app/core/in-hand.ts'
import { fileLimitBytes, type Seen, takenKinds } from './attachment.ts'
import { safeName, seenIn } from './guard.server.ts'
import { lockOfBytes } from './kept.server.ts'
import { refuse } from './messages.ts'

// Of files that hang on no post yet, or on answers that are not sent.
const mostUnfinished = 40
const uploading = inHand(2, 10)

/**
 * Keeps a file that comes with a form, without what tells of its author, and answers the fields that stand for it. Throws
 * invalid with the reason when it is not taken, too-large, too-many, or unavailable; then nothing of it is left.
 */
export async function keepAttachment(ctx: Context, sentName: string, bytes: AsyncIterable<Uint8Array>) {
  if (ctx.actor.kind !== 'person') throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  return uploading(accountId, () => keepNow(ctx, accountId, sentName, bytes))
}

async function keepNow(ctx: Context, accountId: string, sentName: string, bytes: AsyncIterable<Uint8Array>) {
  const promised = kindOfName(sentName)
  if (!promised || !takenKinds.includes(promised)) throw refuse('invalid', (t) => t.errors.kind)
  await refuseTooMany(ctx, accountId)
  const name = await safeName(ctx, sentName, promised)
  const id = ctx.newId()
  let about: { kind: string; type: string } & Seen
  try {
    await ctx.process.attachments.put(bytes, {
      maxBytes: fileLimitBytes,
      prepare: async (place) => {
        const { kind, type, isAnew } = await prepareFile(ctx.process, sentName, place)
        about = { kind, type, ...(await seenIn(ctx, { path: isAnew ? place.into : place.path, kind, type })) }
        return isAnew
      },
      // Before the file lies in its place, so that the sweep never takes it for one that nobody needs.
      admit: ({ hash, size }) =>
        ctx.store.transact(async (tx) => {
          await mustBeOpen(tx, ctx)
          const row = { id, accountId, hash, size, name, ...about, reason: '', at: ctx.now() }
          await tx.insert(postFiles).values(row)
        }, lockOfBytes(hash)),
    })
  } catch (error) {
    await ctx.store.transact((tx) => tx.delete(postFiles).where(eq(postFiles.id, id)).then())
    throw error
  }
  return { file: id, fileName: name }
}

async function refuseTooMany({ store: { read } }: Context, accountId: string) {
  const unfinished = and(eq(postFiles.accountId, accountId), isNull(postFiles.position))
  const [found] = await read.select({ times: count() }).from(postFiles).where(unfinished)
  if (found!.times >= mostUnfinished) throw refuse('too-many', (t) => t.errors.unfinished)
}
