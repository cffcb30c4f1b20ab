import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { organizations, services } from '#db/schema/directory.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { mayReviewSources } from './policy.ts'

const shown = 50

const proposedByOthers = (reviewerId: string) =>
  and(eq(services.state, 'proposed'), or(isNull(services.proposedBy), ne(services.proposedBy, reviewerId)))

/** Proposals that wait for a second person, longest waiting first, without the reader's own. */
export async function sourceQueue(ctx: Context) {
  if (!mayReviewSources(ctx.actor)) throw new AppError('forbidden')
  const rows = await ctx.store.read
    .select({
      id: services.id,
      name: services.name,
      organization: organizations.name,
      proposedAt: services.proposedAt,
    })
    .from(services)
    .innerJoin(organizations, eq(organizations.id, services.organizationId))
    .where(proposedByOthers(ctx.actor.id))
    .orderBy(asc(services.proposedAt), asc(services.id))
    .limit(shown)
  return rows.map(({ proposedAt, ...row }) => ({ ...row, proposedOn: dayOf(proposedAt) }))
}

/** How many proposals wait for this reader; 0 for whoever does not review. */
export async function waitingSources({ actor, store }: Context): Promise<number> {
  if (!mayReviewSources(actor)) return 0
  const [row] = await store.read
    .select({ waiting: sql<number>`count(*)`.mapWith(Number) })
    .from(services)
    .where(proposedByOthers(actor.id))
  return row?.waiting ?? 0
}
