import { eq } from 'drizzle-orm'
import { serviceChanges, services } from '#db/schema/directory.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { DecisionInput } from './input.ts'
import { refuse } from './messages.ts'
import { putInPlace } from './places.server.ts'
import { mayDecideOnSource, mayReviewSources } from './policy.ts'

const stateAfter = { approved: 'published', declined: 'declined' } as const

/**
 * Decides on a proposal as the second person. Throws not-found for one's own, invalid without a reason for a no,
 * conflict when it was changed, closed when it was decided on before.
 */
export async function decideOnSource(ctx: Context, id: string, { version, decision, reason }: DecisionInput) {
  if (!mayReviewSources(ctx.actor)) throw new AppError('forbidden')
  const reviewer = ctx.actor
  await ctx.store.transact(async (tx) => {
    const [found] = await tx.select().from(services).where(eq(services.id, id))
    if (!found || found.proposedBy === reviewer.id) throw new AppError('not-found')
    if (!mayDecideOnSource(reviewer, found)) throw refuse('closed', (t) => t.errors.decided)
    if (found.version !== version) throw refuse('conflict', (t) => t.errors.changed)
    if (decision === 'declined' && !reason) throw refuse('invalid', (t) => t.errors.reasonNeeded)

    const at = ctx.now()
    const state = stateAfter[decision]
    const declinedFor = decision === 'declined' ? reason : null
    await tx
      .update(services)
      .set({ state, declinedFor, version: version + 1 })
      .where(eq(services.id, id))
    if (state === 'published') await putInPlace(tx, found)
    await tx.insert(serviceChanges).values({
      ...{ id: ctx.newId(), serviceId: id, kind: decision, accountId: reviewer.id },
      ...{ fields: {}, version: version + 1, at },
    })
    await record(tx, ctx, { event: `source.${decision}`, subjectId: id })
  }, `source ${id}`)
}
