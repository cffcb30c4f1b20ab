import { and, eq, sql } from 'drizzle-orm'
import { resourceDownloads, resourceFiles, resourceVersions } from '#db/schema/library.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { readable } from './kept.server.ts'
import { refuse } from './messages.ts'
import { mayOpenFile, mayReadLibrary } from './policy.ts'

/** Opens the file of a version. Throws not-found for what this person may not read, unavailable when it is not there. */
export async function openFile(ctx: Context, id: string, version: number) {
  if (!mayReadLibrary(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const resource = await readable(read, ctx, id)
  const [found] = await read
    .select({
      hash: resourceFiles.hash,
      state: resourceFiles.state,
      type: resourceFiles.type,
      name: resourceVersions.fileName,
    })
    .from(resourceVersions)
    .innerJoin(resourceFiles, eq(resourceFiles.hash, resourceVersions.fileHash))
    .where(and(eq(resourceVersions.resourceId, id), eq(resourceVersions.version, version)))
  if (!found) throw new AppError('not-found')
  const { hash, type, name, state } = found
  if (!mayOpenFile(ctx.actor, resource, state)) {
    throw refuse('closed', (t) => (state === 'held' ? t.page.heldTitle : t.page.waitingTitle))
  }
  return {
    ...(await ctx.process.files.open(hash)),
    type,
    name: name!,
    isOwn: resource.ownerId === ctx.actor.id,
  }
}

/** One more of this day; of whom is not written down. */
export async function countDownload(ctx: Context, resourceId: string) {
  const one = { resourceId, day: dayOf(ctx.now()), count: 1 }
  await ctx.store.transact(async (tx) => {
    await tx
      .insert(resourceDownloads)
      .values(one)
      .onConflictDoUpdate({
        target: [resourceDownloads.resourceId, resourceDownloads.day],
        set: { count: sql`${resourceDownloads.count} + 1` },
      })
  })
}
