import { and, eq, lt } from 'drizzle-orm'
import { resourceDoubts, resources, resourceVersions } from '#db/schema/library.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { refuseReviewInPast } from './content.server.ts'
import type { DoubtInput } from './input.ts'
import { refusePersons } from './guard.server.ts'
import { kept, lockOf, oneMore, readable } from './kept.server.ts'
import { refuse } from './messages.ts'
import { mayAddResources, mayRelease } from './policy.ts'

/**
 * Says that all of a resource holds today, until another day; the words of those who doubted it are done with. A lesson
 * of a withdrawn case is open again, without its older versions. Throws closed for its owner, who is no second person.
 */
export async function reviewResource(ctx: Context, id: string, { reviewOn }: { reviewOn: string }) {
  if (!mayAddResources(ctx.actor)) throw new AppError('forbidden')
  refuseReviewInPast(ctx, reviewOn)
  await ctx.store.transact(async (tx) => {
    const { heldAt, version, ...found } = await kept(tx, ctx, id)
    if (heldAt) {
      if (!mayRelease(ctx.actor, { ...found, heldAt })) throw refuse('closed', (t) => t.errors.notSecond)
      const older = and(eq(resourceVersions.resourceId, id), lt(resourceVersions.version, version))
      await tx.delete(resourceVersions).where(older)
    }
    await tx.update(resources).set({ reviewOn, heldAt: null, revision: oneMore }).where(eq(resources.id, id))
    await tx.delete(resourceDoubts).where(eq(resourceDoubts.resourceId, id))
    await record(tx, ctx, { event: heldAt ? 'resource.released' : 'resource.reviewed', subjectId: id })
  }, lockOf(id))
}

/** Tells that a resource is out of date: once a person, until somebody looked at it; the newer words count. */
export async function doubtResource(ctx: Context, id: string, { what }: DoubtInput) {
  if (!mayAddResources(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  await refusePersons(ctx, { what })
  await ctx.store.transact(async (tx) => {
    const { withdrawnAt } = await readable(tx, ctx, id)
    if (withdrawnAt) throw refuse('closed', (t) => t.errors.withdrawn)
    await tx
      .insert(resourceDoubts)
      .values({ resourceId: id, accountId, what, at: ctx.now() })
      .onConflictDoUpdate({ target: [resourceDoubts.resourceId, resourceDoubts.accountId], set: { what } })
    await record(tx, ctx, { event: 'resource.doubted', subjectId: id })
  }, lockOf(id))
}
