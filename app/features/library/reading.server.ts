import { eq } from 'drizzle-orm'
import { type FileState, resourceFiles, resources, resourceVersions } from '#db/schema/library.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { FileKind } from '#app/core/files/kind/kinds.ts'
import { record } from '#app/core/outbox.server.ts'
import { personsIn } from './guard.server.ts'
import { lockOfFile } from './kept.server.ts'

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
  const text = await files.borrow(hash, (path) => wordsOf({ path, kind, type: file.type }))
  const found = text === null ? [] : await kindsFound(ctx, text)
  const state: FileState = text === null ? 'unread' : found.length > 0 ? 'held' : 'read'
  await ctx.store.transact(async (tx) => {
    const words = state === 'read' ? text! : ''
    await tx
      .update(resourceFiles)
      .set({ state, text: words, found: found.join(' ') })
      .where(eq(resourceFiles.hash, hash))
    const holders = await tx
      .selectDistinct({ id: resources.id })
      .from(resourceVersions)
      .innerJoin(resources, eq(resources.id, resourceVersions.resourceId))
      .where(eq(resourceVersions.fileHash, hash))
    const event = state === 'held' ? 'resource.file-held' : 'resource.file-read'
    for (const { id } of holders) await record(tx, ctx, { event, subjectId: id })
  }, lockOfFile(hash))
}

const pieceLetters = 4000

/** Piece by piece, so that whoever writes meanwhile is screened in between. */
async function kindsFound(ctx: Context, text: string) {
  const kinds = new Set<string>()
  for (const piece of pieces(text)) {
    for (const { kind } of await personsIn(ctx, { text: piece })) kinds.add(kind)
  }
  return [...kinds].sort()
}

// No number that tells who somebody is has more letters with the words around it that say so.
const seam = 100

/** The end of each piece stands at the start of the next one too. */
function* pieces(text: string) {
  for (let start = 0; start < text.length;) {
    const end = Math.min(text.length, start + pieceLetters)
    yield text.slice(start, end).toWellFormed()
    if (end === text.length) return
    start = end - seam
  }
}
