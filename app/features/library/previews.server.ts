import { createReadStream } from 'node:fs'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { resourceFiles } from '#db/schema/library.ts'
import { resourcePreviews } from '#db/schema/library-shelves.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { FileKind } from '#app/core/files/kind/kinds.ts'
import { hasPreview } from '#app/core/files/preview/preview.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { lockOfFile } from './kept.server.ts'

export const previewJob = 'library.preview'

// Only of what every reader may open: the guard did not hold it.
const open = inArray(resourceFiles.state, ['read', 'unread'])
const previewLimit = 4 * 1024 * 1024

/** Orders the preview of a file that has just been opened to readers. */
export const orderPreview = async (
  tx: Queries,
  ctx: Context,
  { hash, kind }: { hash: string; kind: string },
) => {
  if (hasPreview(kind)) await enqueue(tx, ctx, { kind: previewJob, key: hash, payload: { hash } })
}

/** Draws the first pages of a file that is open to readers, once; what cannot be drawn is said to have none. */
export async function makePreview(ctx: Context, hash: string) {
  if (ctx.actor.kind !== 'system') throw new AppError('forbidden')
  const waiting = and(eq(resourceFiles.hash, hash), open, isNull(resourceFiles.preview))
  const [file] = await ctx.store.read.select({ kind: resourceFiles.kind }).from(resourceFiles).where(waiting)
  if (!file || !hasPreview(file.kind)) return
  const { files, previews, drawPreview } = ctx.process
  const kind = file.kind as FileKind
  const kept = await files.borrow(hash, (path) =>
    drawPreview({ path, kind }, (pages) =>
      Promise.all(
        pages.map(async ({ path: drawn, width, height }, index) => {
          const { size, hash: of } = await previews.put(createReadStream(drawn), { maxBytes: previewLimit })
          return { fileHash: hash, page: index + 1, hash: of, size, width, height }
        }),
      ),
    ),
  )
  await ctx.store.transact(async (tx) => {
    const [still] = await tx.select({ hash: resourceFiles.hash }).from(resourceFiles).where(waiting)
    if (!still) return
    if (kept && kept.length > 0) await tx.insert(resourcePreviews).values(kept)
    const preview = kept && kept.length > 0 ? 'made' : 'none'
    await tx.update(resourceFiles).set({ preview }).where(eq(resourceFiles.hash, hash))
  }, lockOfFile(hash))
}

const batch = 200

/** Orders previews of files that were open before there were any, or whose job was given up, once a day. */
export async function previewAgain(ctx: Context) {
  const kinds = inArray(resourceFiles.kind, ['pdf', 'png', 'jpg'])
  const waiting = await ctx.store.read
    .select({ hash: resourceFiles.hash })
    .from(resourceFiles)
    .where(and(kinds, open, isNull(resourceFiles.preview)))
    .limit(batch)
  const day = dayOf(ctx.now())
  await ctx.store.transact(async (tx) => {
    for (const { hash } of waiting)
      await enqueue(tx, ctx, { kind: previewJob, key: `${hash} ${day}`, payload: { hash } })
  })
}

/** Which pictures go with a file, before its row goes. */
export const picturesOf = async (tx: Queries, hash: string) =>
  (
    await tx
      .select({ hash: resourcePreviews.hash })
      .from(resourcePreviews)
      .where(eq(resourcePreviews.fileHash, hash))
  ).map((row) => row.hash)

/** Removes those of these pictures that no other file looks like. */
export async function removePictures(tx: Queries, ctx: Context, hashes: readonly string[]) {
  if (hashes.length === 0) return
  const rows = await tx
    .selectDistinct({ hash: resourcePreviews.hash })
    .from(resourcePreviews)
    .where(inArray(resourcePreviews.hash, [...hashes]))
  const needed = new Set(rows.map(({ hash }) => hash))
  for (const hash of new Set(hashes)) if (!needed.has(hash)) await ctx.process.previews.remove(hash)
}

/** Removes pictures of more than a day ago that no row names: their job broke off. */
export async function sweepPreviews(ctx: Context, before: Date) {
  const { previews } = ctx.process
  await previews.tidy(before)
  for await (const { hash, putAt } of previews.list())
    if (putAt < before) await ctx.store.transact((tx) => removePictures(tx, ctx, [hash]), `preview ${hash}`)
}
