import { asc, count, desc, eq, sql } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { resources } from '#db/schema/library.ts'
import { collectionItems, collections } from '#db/schema/library-shelves.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { wordsOf } from './collection.ts'
import type { CollectionFilter } from './input.ts'
import { isOpen } from './kept.server.ts'
import { itemOf, pageSize } from './list.query.server.ts'
import {
  mayAddResources,
  mayKeepCollection,
  mayReadLibrary,
  mayReadResource,
  mayTendLibrary,
} from './policy.ts'

/** Collections, what changed last first, a page at a time; each with how many of its resources every reader may open. */
export async function listCollections(ctx: Context, { before, after }: CollectionFilter) {
  if (!mayReadLibrary(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const edge = after ?? before
  const direction = after ? asc : desc
  const from = sql`(select changed_at, id from collections where id = ${edge})`
  const beyond = sql`(${collections.changedAt}, ${collections.id}) ${after ? sql`>` : sql`<`} ${from}`
  const rows = await read
    .select()
    .from(collections)
    .where(edge ? beyond : undefined)
    .orderBy(direction(collections.changedAt), direction(collections.id))
    .limit(pageSize + 1)
  const more = rows.length > pageSize
  const shown = rows.slice(0, pageSize)
  if (after) shown.reverse()
  const counts = await openIn(read)
  return {
    items: shown.map((row) => ({
      id: row.id,
      ...wordsOf(ctx.locale, row),
      changedOn: dayOf(row.changedAt),
      resources: counts.get(row.id) ?? 0,
    })),
    newer: (after ? more : Boolean(edge)) ? (shown[0]?.id ?? null) : null,
    older: after || more ? (shown.at(-1)?.id ?? null) : null,
  }
}

async function openIn(read: Queries): Promise<Map<string, number>> {
  const rows = await read
    .select({ id: collectionItems.collectionId, times: count() })
    .from(collectionItems)
    .innerJoin(resources, eq(resources.id, collectionItems.resourceId))
    .where(isOpen)
    .groupBy(collectionItems.collectionId)
  return new Map(rows.map(({ id, times }) => [id, times]))
}

/** A collection with those of its resources that this reader may open, in their order. Throws not-found. */
export async function collectionPage(ctx: Context, id: string) {
  const { actor, store, locale } = ctx
  if (!mayReadLibrary(actor)) throw new AppError('forbidden')
  const [found] = await store.read
    .select({ collection: collections, owner: accounts.name })
    .from(collections)
    .innerJoin(accounts, eq(accounts.id, collections.ownerId))
    .where(eq(collections.id, id))
  if (!found) throw new AppError('not-found')
  const { collection, owner } = found
  const rows = await store.read
    .select({ resource: resources })
    .from(collectionItems)
    .innerJoin(resources, eq(resources.id, collectionItems.resourceId))
    .where(eq(collectionItems.collectionId, id))
    .orderBy(asc(collectionItems.position), asc(collectionItems.resourceId))
  const today = dayOf(ctx.now())
  return {
    id,
    ...wordsOf(locale, collection),
    owner,
    changedOn: dayOf(collection.changedAt),
    items: rows
      .filter(({ resource }) => mayReadResource(actor, resource))
      .map(({ resource }) => ({ ...itemOf(resource, today), held: resource.heldAt !== null })),
    may: { keep: mayKeepCollection(actor, collection) },
  }
}

/** The form of a collection as it stands now. Throws forbidden for whoever may only read it. */
export async function collectionFields(ctx: Context, id: string) {
  const { may, title } = await collectionPage(ctx, id)
  if (!may.keep) throw new AppError('forbidden')
  const [row] = await ctx.store.read.select().from(collections).where(eq(collections.id, id))
  const { titleJa, titleEn, aboutJa, aboutEn, revision } = row!
  return { id, title, values: { titleJa, titleEn, aboutJa, aboutEn, revision } }
}

const shownBeside = 20

/** The collections in which a resource is. */
export async function collectionsWith(ctx: Context, resourceId: string) {
  const rows = await ctx.store.read
    .select({ collection: collections })
    .from(collectionItems)
    .innerJoin(collections, eq(collections.id, collectionItems.collectionId))
    .where(eq(collectionItems.resourceId, resourceId))
    .orderBy(desc(collections.changedAt), desc(collections.id))
    .limit(shownBeside)
  return rows.map(({ collection }) => ({
    id: collection.id,
    title: wordsOf(ctx.locale, collection).title,
  }))
}

const mostOffered = 50

/** Into which collections this person may put something: their own, and for those who tend the library all. */
export async function collectionsToFill(ctx: Context) {
  const { actor } = ctx
  if (!mayAddResources(actor)) throw new AppError('forbidden')
  const { id: ownerId } = actor
  const rows = await ctx.store.read
    .select()
    .from(collections)
    .where(mayTendLibrary(actor) ? undefined : eq(collections.ownerId, ownerId))
    .orderBy(desc(collections.changedAt), desc(collections.id))
    .limit(mostOffered)
  return rows.map((row) => ({ id: row.id, title: wordsOf(ctx.locale, row).title }))
}
