import { and, count, eq, isNull, ne } from 'drizzle-orm'
import { resourceFiles, resources, resourceUploads, resourceVersions } from '#db/schema/library.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { inHand } from '#app/core/in-hand.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { tidyName } from '#app/core/files/kind/kinds.ts'
import { prepareFile } from '#app/core/files/prepare.server.ts'
import type { ResourceInput } from './input.ts'
import { lockOfFile } from './kept.server.ts'
import { readFileJob } from './reading.server.ts'
import { refuse } from './messages.ts'
import { mayAddResources } from './policy.ts'
import { fileLimitBytes } from './resource.ts'

const mostUnfinished = 20
// Each may lie on the disk with 100 MB before it is known whether it is taken.
const uploading = inHand(2, 10)

/**
 * Keeps a file that comes with a form, and answers the fields that stand for it. Throws invalid with the reason when it
 * is not taken, too-large, too-many while the member left many forms unfinished, unavailable when the disk is full.
 */
export async function keepUpload(ctx: Context, sentName: string, bytes: AsyncIterable<Uint8Array>) {
  if (!mayAddResources(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  return uploading(accountId, () => keepNow(ctx, accountId, sentName, bytes))
}

async function keepNow(ctx: Context, accountId: string, sentName: string, bytes: AsyncIterable<Uint8Array>) {
  await refuseTooMany(ctx, accountId)
  const id = ctx.newId()
  let fileName = ''
  let seen = { kind: '', type: '' }
  await ctx.process.files.put(bytes, {
    maxBytes: fileLimitBytes,
    prepare: async (place) => {
      const { kind, type, isAnew } = await prepareFile(ctx.process, sentName, place)
      fileName = tidyName(sentName, kind)
      seen = { kind, type }
      return isAnew
    },
    admit: async ({ hash, size }) => {
      const at = ctx.now()
      // Before the file lies in its place, so that the sweep never takes it for one that nobody needs.
      await ctx.store.transact(async (tx) => {
        await tx
          .insert(resourceFiles)
          .values({ hash, ...seen, size, sentAt: at, state: 'waiting', text: '', found: '' })
          .onConflictDoUpdate({ target: resourceFiles.hash, set: { sentAt: at } })
        await tx.insert(resourceUploads).values({ id, accountId, hash, name: fileName, at })
      }, lockOfFile(hash))
    },
  })
  return { file: id, fileName }
}

async function refuseTooMany({ store: { read } }: Context, accountId: string) {
  const [unfinished] = await read
    .select({ times: count() })
    .from(resourceUploads)
    .where(eq(resourceUploads.accountId, accountId))
  if (unfinished!.times >= mostUnfinished) throw refuse('too-many', (t) => t.errors.unfinished)
}

/** What the routes of the form do with its file. */
export const fileOf = ({ ctx }: { ctx: Context }) => ({
  field: 'file',
  keep: (name: string, bytes: AsyncIterable<Uint8Array>) => keepUpload(ctx, name, bytes),
})

const none = { fileHash: null, fileName: null }

/** What a version keeps of the file that came with its form; none without one. */
export async function filed(tx: Queries, ctx: Context, { kind, file }: ResourceInput, resourceId: string) {
  if (kind !== 'file' || !file || ctx.actor.kind !== 'person') return none
  const [taken] = await tx
    .delete(resourceUploads)
    .where(and(eq(resourceUploads.id, file), eq(resourceUploads.accountId, ctx.actor.id)))
    .returning()
  if (!taken) throw refuse('invalid', (t) => t.errors.uploadGone)
  await refuseSecond(tx, ctx, taken.hash, resourceId)
  await enqueue(tx, ctx, { kind: readFileJob, key: taken.hash, payload: { hash: taken.hash } })
  return { fileHash: taken.hash, fileName: taken.name }
}

/** The same bytes are one resource: whoever brings them again is led to it. */
async function refuseSecond(tx: Queries, ctx: Context, hash: string, resourceId: string) {
  // Two forms with the same bytes go through here one after the other.
  await tx.update(resourceFiles).set({ sentAt: ctx.now() }).where(eq(resourceFiles.hash, hash))
  const [same] = await tx
    .select({ id: resources.id, title: resources.title })
    .from(resourceVersions)
    .innerJoin(resources, eq(resources.id, resourceVersions.resourceId))
    .where(
      and(eq(resourceVersions.fileHash, hash), isNull(resources.withdrawnAt), ne(resources.id, resourceId)),
    )
    .limit(1)
  if (same)
    throw refuse('conflict', (t) => t.errors.alreadyHere(same.title), { seeAlso: `/library/${same.id}` })
}
