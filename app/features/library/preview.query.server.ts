import { and, asc, eq } from 'drizzle-orm'
import { resourceFiles, resourceVersions } from '#db/schema/library.ts'
import { resourcePreviews } from '#db/schema/library-shelves.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { readable } from './kept.server.ts'
import { mayOpenFile, mayReadLibrary } from './policy.ts'

/** The pictures of a file: their pages and how large they are. */
export const pagesDrawn = (read: Queries, fileHash: string) =>
  read
    .select({
      page: resourcePreviews.page,
      width: resourcePreviews.width,
      height: resourcePreviews.height,
    })
    .from(resourcePreviews)
    .where(eq(resourcePreviews.fileHash, fileHash))
    .orderBy(asc(resourcePreviews.page))
    .then()

/** Opens the picture of a page of a version. Throws not-found for whoever may not open the file itself. */
export async function openPreview(ctx: Context, id: string, version: number, page: number) {
  if (!mayReadLibrary(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const resource = await readable(read, ctx, id)
  const [found] = await read
    .select({ hash: resourcePreviews.hash, state: resourceFiles.state })
    .from(resourceVersions)
    .innerJoin(resourceFiles, eq(resourceFiles.hash, resourceVersions.fileHash))
    .innerJoin(resourcePreviews, eq(resourcePreviews.fileHash, resourceFiles.hash))
    .where(
      and(
        eq(resourceVersions.resourceId, id),
        eq(resourceVersions.version, version),
        eq(resourcePreviews.page, page),
      ),
    )
  if (!found || !mayOpenFile(ctx.actor, resource, found.state)) throw new AppError('not-found')
  return ctx.process.previews.open(found.hash)
}
