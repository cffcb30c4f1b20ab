import { and, desc, eq, or } from 'drizzle-orm'
import { organizations, services } from '#db/schema/directory.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { mayReadDirectory } from './policy.ts'

const shown = 20

/** The sources made out of a statement about a gap: what is listed, and the reader's own proposals. */
export async function sourcesMadeFor(ctx: Context, statementId: string) {
  if (!mayReadDirectory(ctx.actor)) throw new AppError('forbidden')
  const readable = or(eq(services.state, 'published'), eq(services.proposedBy, ctx.actor.id))
  return ctx.store.read
    .select({
      id: services.id,
      name: services.name,
      organization: organizations.name,
      state: services.state,
    })
    .from(services)
    .innerJoin(organizations, eq(organizations.id, services.organizationId))
    .where(and(eq(services.statementId, statementId), readable))
    .orderBy(desc(services.proposedAt), desc(services.id))
    .limit(shown)
}
