import { eq } from 'drizzle-orm'
import { type FileState, resourceFiles, resources, resourceVersions } from '#db/schema/library.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { FileKind } from '#app/core/files/kind/kinds.ts'
import type { Properties } from '#app/core/files/text/properties.ts'
import { record } from '#app/core/outbox.server.ts'
import { kindsOfPersonsIn } from './guard.server.ts'
import { lockOfFile } from './kept.server.ts'
import { orderPreview } from './previews.server.ts'

export const readFileJob = 'library.file'

/**
 * Reads the words of a file for the guard and the search, then opens it to readers; what tells who a person is stays
 * closed. Throws unavailable while nobody can screen it.
 */
export async function readFile(ctx: Context, hash: string) {
  if (ctx.actor.kind !== 'system') throw new AppError('forbidden')
  const [file] = await ctx.store.read.select().from(resourceFiles).where(eq(resourceFiles.hash, hash))
  if (!file || file.state !== 'waiting') return
  const { files, readFile: wordsOf } = ctx.process
  const kind = file.kind as FileKind
  const read = await files.borrow(hash, (path) => wordsOf({ path, kind, type: file.type }))
  const found = read ? await kindsOfPersonsIn(ctx, `${read.text}\n\n${aboutItself(read)}`) : []
  const unseen = read?.pictures ? ['picture'] : []
  const state: FileState = !read ? 'unread' : found.length > 0 ? 'held' : 'read'
  await ctx.store.transact(async (tx) => {
    const words = state === 'read' ? read!.text : ''
    await tx
      .update(resourceFiles)
      .set({ state, text: words, found: [...found, ...unseen].join(' ') })
      .where(eq(resourceFiles.hash, hash))
    const holders = await tx
      .selectDistinct({ id: resources.id })
      .from(resourceVersions)
      .innerJoin(resources, eq(resources.id, resourceVersions.resourceId))
      .where(eq(resourceVersions.fileHash, hash))
    if (state !== 'held') await orderPreview(tx, ctx, file)
    const event = state === 'held' ? 'resource.file-held' : 'resource.file-read'
    for (const { id } of holders) await record(tx, ctx, { event, subjectId: id })
  }, lockOfFile(hash))
}

/** What could not be taken out of the file when it came. A name says so by its honorific. */
const aboutItself = ({ names, texts }: Properties) =>
  [...names.map((name) => `${name}さん`), ...texts].join('\n')
