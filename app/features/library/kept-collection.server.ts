import { eq } from 'drizzle-orm'
import { collections } from '#db/schema/library-shelves.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { mayAddResources, mayKeepCollection } from './policy.ts'

export const lockOfCollection = (id: string) => `collection ${id}`

/** A collection that this person may change. Throws not-found where there is none, forbidden for its other readers. */
export async function keptCollection(tx: Queries, ctx: Context, id: string) {
  const [found] = await tx.select().from(collections).where(eq(collections.id, id))
  if (!mayAddResources(ctx.actor)) throw new AppError('forbidden')
  if (!found) throw new AppError('not-found')
  if (!mayKeepCollection(ctx.actor, found)) throw new AppError('forbidden')
  return found
}
