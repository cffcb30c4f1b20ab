import { eq } from 'drizzle-orm'
import { collections } from '#db/schema/library-shelves.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { contactByEmail } from '#app/features/accounts/index.server.ts'
import { refusePersons } from './guard.server.ts'
import type { CollectionInput } from './input.ts'
import { keptCollection, lockOfCollection } from './kept-collection.server.ts'
import { ownerRoles } from './keeping.server.ts'
import { refuse } from './messages.ts'
import { mayAddResources } from './policy.ts'
import { addTo } from './shelving.server.ts'

/** Words of a collection, screened. Throws invalid when they tell who a person is. */
async function screened(ctx: Context, { titleJa, titleEn, aboutJa, aboutEn }: CollectionInput) {
  const words = { titleJa, titleEn, aboutJa, aboutEn }
  await refusePersons(ctx, words)
  return words
}

/** Makes a collection, perhaps with its first resource, and answers its id; the same form a second time changes nothing. */
export async function makeCollection(ctx: Context, input: CollectionInput): Promise<string> {
  const { actor } = ctx
  if (!mayAddResources(actor)) throw new AppError('forbidden')
  const words = await screened(ctx, input)
  const id = input.id ?? ctx.newId()
  return ctx.store.transact(async (tx) => {
    const [sent] = await tx.select().from(collections).where(eq(collections.id, id))
    if (sent && sent.ownerId !== actor.id) throw new AppError('not-found')
    if (sent) return id
    await tx
      .insert(collections)
      .values({ ...words, id, ownerId: actor.id, revision: 1, changedAt: ctx.now() })
    if (input.first) await addTo(tx, ctx, id, input.first)
    await record(tx, ctx, { event: 'collection.made', subjectId: id })
    return id
  }, lockOfCollection(id))
}

/** Changes the words of a collection. Throws conflict when somebody saved first. */
export async function editCollection(ctx: Context, id: string, input: CollectionInput) {
  await keptCollection(ctx.store.read, ctx, id)
  const words = await screened(ctx, input)
  await ctx.store.transact(async (tx) => {
    const { revision } = await keptCollection(tx, ctx, id)
    if (revision !== input.revision) throw refuse('conflict', (t) => t.errors.changed)
    await tx
      .update(collections)
      .set({ ...words, revision: revision + 1, changedAt: ctx.now() })
      .where(eq(collections.id, id))
    await record(tx, ctx, { event: 'collection.described', subjectId: id })
  }, lockOfCollection(id))
}

/** Gives a collection to another owner. Throws invalid when nobody of this address may keep one. */
export async function handOverCollection(ctx: Context, id: string, { email }: { email: string }) {
  await ctx.store.transact(async (tx) => {
    const { ownerId, revision } = await keptCollection(tx, ctx, id)
    const heir = await contactByEmail(tx, email, ownerRoles)
    if (!heir) throw refuse('invalid', (t) => t.errors.noHeir)
    if (heir.id === ownerId) return
    await tx
      .update(collections)
      .set({ ownerId: heir.id, revision: revision + 1 })
      .where(eq(collections.id, id))
    await record(tx, ctx, { event: 'collection.handed-over', subjectId: id })
  }, lockOfCollection(id))
}

/** Deletes a collection for good; its resources stay. A second time it is not found. */
export async function dissolveCollection(ctx: Context, id: string) {
  await ctx.store.transact(async (tx) => {
    await keptCollection(tx, ctx, id)
    await tx.delete(collections).where(eq(collections.id, id))
    await record(tx, ctx, { event: 'collection.dissolved', subjectId: id })
  }, lockOfCollection(id))
}

/** The owner of a collection, who is told about it. */
export async function ownerOfCollection(read: Queries, id: string): Promise<string | null> {
  const [found] = await read
    .select({ ownerId: collections.ownerId })
    .from(collections)
    .where(eq(collections.id, id))
  return found?.ownerId ?? null
}
