import { eq } from 'drizzle-orm'
import { resourceDoubts, resources } from '#db/schema/library.ts'
import { collectionItems } from '#db/schema/library-shelves.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { contactByEmail } from '#app/features/accounts/index.server.ts'
import { kept, lockOf, oneMore, readable } from './kept.server.ts'
import { refuse } from './messages.ts'
import { mayAddResources, mayReadLibrary } from './policy.ts'

/** Who may own what is in the library. */
export const ownerRoles = ['coordinator', 'organiser', 'moderator'] as const

/** Gives a resource to another owner. Throws invalid when nobody of this address may keep one. */
export async function handOver(ctx: Context, id: string, { email }: { email: string }) {
  if (!mayAddResources(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const found = await kept(tx, ctx, id)
    const heir = await contactByEmail(tx, email, ownerRoles)
    if (!heir) throw refuse('invalid', (t) => t.errors.noHeir)
    if (heir.id === found.ownerId) return
    await tx
      .update(resources)
      .set({ ownerId: heir.id, remindedFor: null, revision: oneMore })
      .where(eq(resources.id, id))
    await record(tx, ctx, { event: 'resource.handed-over', subjectId: id })
  }, lockOf(id))
}

const longestChain = 20
// Two resources that name each other at one moment would make a ring.
const chainsLock = 'resource successors'

/** Names the resource that took the place of this one, or none. Throws invalid when readers would go in a circle. */
export async function succeed(ctx: Context, id: string, { successor }: { successor: string | null }) {
  if (!mayAddResources(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await kept(tx, ctx, id)
    if (successor) await refuseBadSuccessor(tx, id, successor)
    await tx.update(resources).set({ successorId: successor, revision: oneMore }).where(eq(resources.id, id))
    await record(tx, ctx, { event: 'resource.superseded', subjectId: id })
  }, chainsLock)
}

async function refuseBadSuccessor(tx: Queries, id: string, successor: string) {
  let next: string | null = successor
  for (let steps = 0; next; steps++) {
    if (next === id || steps === longestChain) throw refuse('invalid', (t) => t.errors.circle)
    const [found]: { successorId: string | null; withdrawnAt: Date | null }[] = await tx
      .select({ successorId: resources.successorId, withdrawnAt: resources.withdrawnAt })
      .from(resources)
      .where(eq(resources.id, next))
    if (!found || (steps === 0 && found.withdrawnAt)) throw refuse('invalid', (t) => t.errors.noSuccessor)
    next = found.successorId
  }
}

/** Takes a resource away from its readers for good; a second time changes nothing. */
export async function withdrawResource(ctx: Context, id: string) {
  if (!mayReadLibrary(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    if ((await readable(tx, ctx, id)).withdrawnAt) return
    await kept(tx, ctx, id)
    await tx.update(resources).set({ withdrawnAt: ctx.now(), revision: oneMore }).where(eq(resources.id, id))
    await tx.delete(resourceDoubts).where(eq(resourceDoubts.resourceId, id))
    await tx.delete(collectionItems).where(eq(collectionItems.resourceId, id))
    await record(tx, ctx, { event: 'resource.withdrawn', subjectId: id })
  }, lockOf(id))
}
