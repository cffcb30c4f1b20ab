import { eq } from 'drizzle-orm'
import { serviceConfirmations, servicePlaces, services } from '#db/schema/directory.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { ConfirmationInput } from './input.ts'
import { mayConfirmSources, mayReadSource } from './policy.ts'
import { quarterOf } from './quarter.ts'

/**
 * A member's word that a source worked or did not: one in a quarter, the newer replaces the older. That it works
 * makes the source fresh again.
 */
export async function confirmSource(ctx: Context, id: string, { works, kind }: ConfirmationInput) {
  if (!mayConfirmSources(ctx.actor)) throw new AppError('forbidden')
  const accountId = ctx.actor.id
  const day = dayOf(ctx.now())
  await ctx.store.transact(async (tx) => {
    const [found] = await tx.select().from(services).where(eq(services.id, id))
    if (!found || found.state !== 'published' || !mayReadSource(ctx.actor, found))
      throw new AppError('not-found')
    const word = { works: works === 'yes', kind: works === 'yes' ? null : (kind ?? null), day }
    const { serviceId, accountId: member, quarter } = serviceConfirmations
    await tx
      .insert(serviceConfirmations)
      .values({ serviceId: id, accountId, quarter: quarterOf(day), ...word })
      .onConflictDoUpdate({ target: [serviceId, member, quarter], set: word })
    if (word.works && found.freshOn < day) {
      await tx.update(services).set({ freshOn: day }).where(eq(services.id, id))
      await tx.update(servicePlaces).set({ freshOn: day }).where(eq(servicePlaces.serviceId, id))
    }
    await record(tx, ctx, { event: works === 'yes' ? 'source.worked' : 'source.failed', subjectId: id })
  }, `source ${id}`)
}
