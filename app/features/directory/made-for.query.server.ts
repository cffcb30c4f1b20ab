import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { organizations, services } from '#db/schema/directory.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { mayReadDirectory } from './policy.ts'

const shown = 20

/** The sources made out of statements about gaps: what is listed, and the reader's own proposals. */
export async function sourcesMadeFor(ctx: Context, statementIds: string[]) {
  if (!mayReadDirectory(ctx.actor)) throw new AppError('forbidden')
  if (statementIds.length === 0) return []
  const readable = or(eq(services.state, 'published'), eq(services.proposedBy, ctx.actor.id))
  return ctx.store.read
    .select({
      id: services.id,
      name: services.name,
      organization: organizations.name,
      state: services.state,
      statementId: services.statementId,
    })
    .from(services)
    .innerJoin(organizations, eq(organizations.id, services.organizationId))
    .where(and(inArray(services.statementId, statementIds), readable))
    .orderBy(desc(services.proposedAt), desc(services.id))
    .limit(shown)
}
