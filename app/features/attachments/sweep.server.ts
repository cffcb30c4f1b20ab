import { and, eq, inArray, isNull, lt } from 'drizzle-orm'
import { postFiles } from '#db/schema/attachments.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { pause } from '#app/core/pause.ts'
import { lockOfBytes } from './kept.server.ts'

const dayMs = 24 * 60 * 60 * 1000
const batch = 200

/** Removes every file that hangs nowhere and belongs to no form of the last day; it is repeated until the disk obeys. */
export async function sweepAttachments(ctx: Context) {
  if (ctx.actor.kind !== 'system') throw new AppError('forbidden')
  const before = new Date(ctx.now().getTime() - dayMs)
  await ctx.store.transact((tx) =>
    tx
      .delete(postFiles)
      .where(and(isNull(postFiles.caseId), lt(postFiles.at, before)))
      .then(),
  )
  const { attachments } = ctx.process
  await attachments.tidy(before)
  let some: string[] = []
  for await (const { hash } of attachments.list()) {
    some.push(hash)
    if (some.length < batch) continue
    await removeUnused(ctx, some)
    some = []
    await pause()
  }
  await removeUnused(ctx, some)
}

async function removeUnused(ctx: Context, hashes: string[]) {
  const used = await ctx.store.read
    .selectDistinct({ hash: postFiles.hash })
    .from(postFiles)
    .where(inArray(postFiles.hash, hashes))
  const needed = new Set(used.map(({ hash }) => hash))
  for (const hash of hashes) if (!needed.has(hash)) await removeOne(ctx, hash)
}

// Asked again under the lock: whoever sends the same bytes meanwhile writes the row first, and puts the file after it.
const removeOne = (ctx: Context, hash: string) =>
  ctx.store.transact(async (tx) => {
    const [used] = await tx
      .select({ id: postFiles.id })
      .from(postFiles)
      .where(eq(postFiles.hash, hash))
      .limit(1)
    if (!used) await ctx.process.attachments.remove(hash)
  }, lockOfBytes(hash))
