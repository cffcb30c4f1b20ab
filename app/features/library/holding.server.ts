import { eq } from 'drizzle-orm'
import { resourceDoubts, resources, resourceUploads, resourceVersions } from '#db/schema/library.ts'
import { collections } from '#db/schema/library-shelves.ts'
import type { Holding } from '#app/core/holding.ts'

/** Resources, their versions and collections stay for the others; what was not finished goes. */
export const libraryHolding: Holding = {
  tables: [resources, resourceVersions, resourceUploads, resourceDoubts, collections],
  async copy(read, { accountId }) {
    const owned = await read.select().from(resources).where(eq(resources.ownerId, accountId))
    const saved = await read.select().from(resourceVersions).where(eq(resourceVersions.savedBy, accountId))
    const made = await read.select().from(collections).where(eq(collections.ownerId, accountId))
    return {
      resources: owned.map(({ ownerId: _, ...row }) => row),
      resourceVersions: saved.map(({ savedBy: _, html: __, ...row }) => row),
      collections: made.map(({ ownerId: _, ...row }) => row),
      resourceUploads: await read
        .select()
        .from(resourceUploads)
        .where(eq(resourceUploads.accountId, accountId)),
      resourceDoubts: await read.select().from(resourceDoubts).where(eq(resourceDoubts.accountId, accountId)),
    }
  },
  async leave(tx, _ctx, { accountId }) {
    await tx.delete(resourceUploads).where(eq(resourceUploads.accountId, accountId))
  },
}
