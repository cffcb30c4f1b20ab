import { and, asc, eq, ne } from 'drizzle-orm'
import { resources } from '#db/schema/library.ts'
import { collectionItems, collections } from '#db/schema/library-shelves.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { mostItems, moved } from './collection.ts'
import type { OrderInput } from './input.ts'
import { keptCollection, lockOfCollection } from './kept-collection.server.ts'
import { readable } from './kept.server.ts'
import { refuse } from './messages.ts'
import { mayReadResource } from './policy.ts'

/** Puts a resource at the end of a collection; one that is in it stays where it is. */
export const putIntoCollection = (ctx: Context, id: string, resourceId: string) =>
  ctx.store.transact(async (tx) => {
    await keptCollection(tx, ctx, id)
    await addTo(tx, ctx, id, resourceId)
    await told(tx, ctx, id)
  }, lockOfCollection(id))

/** The same within a transaction. Throws closed for what was withdrawn, invalid when the collection is full. */
export async function addTo(tx: Queries, ctx: Context, id: string, resourceId: string, place = mostItems) {
  const { withdrawnAt } = await readable(tx, ctx, resourceId)
  if (withdrawnAt) throw refuse('closed', (t) => t.errors.withdrawn)
  const ids = (await itemsOf(tx, ctx, id)).map((item) => item.id)
  if (ids.includes(resourceId)) return
  if (ids.length >= mostItems) throw refuse('invalid', (t) => t.errors.collectionFull)
  // After a resource that was taken out the last position is not the number of those that are left.
  await tx.insert(collectionItems).values({ collectionId: id, resourceId, position: mostItems })
  await arrange(tx, id, [...ids.slice(0, place), resourceId, ...ids.slice(place)])
}

/** Moves a resource of a collection, takes it out or puts it back; answers the place at which it stood. */
export const order = (ctx: Context, id: string, { resource, way, place }: OrderInput) =>
  ctx.store.transact(async (tx) => {
    await keptCollection(tx, ctx, id)
    if (way === 'back') await addTo(tx, ctx, id, resource, place)
    const items = await itemsOf(tx, ctx, id)
    const stood = items.findIndex((item) => item.id === resource && item.isSeen)
    // Somebody else may have taken it out meanwhile.
    if (stood < 0) throw new AppError('not-found')
    if (way === 'up' || way === 'down') await arrange(tx, id, moved(items, resource, way))
    if (way === 'out') await takeOut(tx, id, resource)
    await told(tx, ctx, id)
    return stood
  }, lockOfCollection(id))

const takeOut = (tx: Queries, id: string, resourceId: string) =>
  tx
    .delete(collectionItems)
    .where(and(eq(collectionItems.collectionId, id), eq(collectionItems.resourceId, resourceId)))
    .then()

async function told(tx: Queries, ctx: Context, id: string) {
  await tx.update(collections).set({ changedAt: ctx.now() }).where(eq(collections.id, id))
  await record(tx, ctx, { event: 'collection.arranged', subjectId: id })
}

async function itemsOf(tx: Queries, { actor }: Context, id: string) {
  const rows = await tx
    .select({
      id: resources.id,
      ownerId: resources.ownerId,
      withdrawnAt: resources.withdrawnAt,
      heldAt: resources.heldAt,
    })
    .from(collectionItems)
    .innerJoin(resources, eq(resources.id, collectionItems.resourceId))
    .where(eq(collectionItems.collectionId, id))
    .orderBy(asc(collectionItems.position), asc(collectionItems.resourceId))
  return rows.map((row) => ({ id: row.id, isSeen: mayReadResource(actor, row) }))
}

/** Writes the positions anew. */
async function arrange(tx: Queries, id: string, ids: readonly string[]) {
  for (const [position, resourceId] of ids.entries())
    await tx
      .update(collectionItems)
      .set({ position })
      .where(
        and(
          eq(collectionItems.collectionId, id),
          eq(collectionItems.resourceId, resourceId),
          ne(collectionItems.position, position),
        ),
      )
}
