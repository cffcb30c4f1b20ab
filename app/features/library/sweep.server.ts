import { and, eq, inArray, lt, notExists, sql } from 'drizzle-orm'
import { resourceFiles, resourceUploads, resourceVersions } from '#db/schema/library.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { lockOfFile } from './kept.server.ts'
import { picturesOf, removePictures, sweepPreviews } from './previews.server.ts'
import { readFileJob } from './reading.server.ts'

const dayMs = 24 * 60 * 60 * 1000
const batch = 200

/**
 * Has files read again that nobody could read for a day: their job was given up, and they would stay closed without
 * anybody being told.
 */
export async function readAgain(ctx: Context) {
  const before = new Date(ctx.now().getTime() - dayMs)
  const waiting = await ctx.store.read
    .selectDistinct({ hash: resourceFiles.hash })
    .from(resourceFiles)
    .innerJoin(resourceVersions, eq(resourceVersions.fileHash, resourceFiles.hash))
    .where(and(eq(resourceFiles.state, 'waiting'), lt(resourceFiles.sentAt, before)))
    .limit(batch)
  const day = dayOf(ctx.now())
  await ctx.store.transact(async (tx) => {
    for (const { hash } of waiting)
      await enqueue(tx, ctx, { kind: readFileJob, key: `${hash} ${day}`, payload: { hash } })
  })
}

/** Removes what was sent more than a day ago and belongs to no version of any resource. */
export async function sweepFiles(ctx: Context) {
  const before = new Date(ctx.now().getTime() - dayMs)
  await ctx.store.transact(async (tx) => {
    await tx.delete(resourceUploads).where(lt(resourceUploads.at, before))
  })
  const { files } = ctx.process
  await files.tidy(before)
  let old: string[] = []
  for await (const { hash, putAt } of files.list()) {
    if (putAt < before) old.push(hash)
    if (old.length === batch) {
      await removeUnused(ctx, old, before)
      old = []
    }
  }
  await removeUnused(ctx, old, before)
  await sweepPreviews(ctx, before)
}

async function removeUnused(ctx: Context, hashes: readonly string[], before: Date) {
  const { read } = ctx.store
  const used = await read
    .select({ hash: resourceFiles.hash })
    .from(resourceFiles)
    .where(and(inArray(resourceFiles.hash, [...hashes]), sql`not ${unused(read, before)}`))
  const needed = new Set(used.map(({ hash }) => hash))
  for (const hash of hashes) if (!needed.has(hash)) await removeOne(ctx, hash, before)
}

// Within the transaction: whoever sends the same bytes meanwhile waits, writes the row and puts the file after it.
async function removeOne(ctx: Context, hash: string, before: Date) {
  await ctx.store.transact(async (tx) => {
    const pictures = await picturesOf(tx, hash)
    await tx.delete(resourceFiles).where(and(eq(resourceFiles.hash, hash), unused(tx, before)))
    const left = await tx.select().from(resourceFiles).where(eq(resourceFiles.hash, hash))
    if (left.length > 0) return
    await removePictures(tx, ctx, pictures)
    await ctx.process.files.remove(hash)
  }, lockOfFile(hash))
}

function unused(tx: Queries, before: Date) {
  const one = { one: sql`1` }
  const versions = tx
    .select(one)
    .from(resourceVersions)
    .where(eq(resourceVersions.fileHash, resourceFiles.hash))
  const uploads = tx.select(one).from(resourceUploads).where(eq(resourceUploads.hash, resourceFiles.hash))
  return and(lt(resourceFiles.sentAt, before), notExists(versions), notExists(uploads))!
}
