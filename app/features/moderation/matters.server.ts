import { and, eq } from 'drizzle-orm'
import { postMatters, postReports } from '#db/schema/moderation.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { mayDecideOn, mayModerate } from './policy.ts'

/** A matter with its parties; for rules and for deciding whom to write to. */
export async function matterWithParties(read: Queries, id: string) {
  const [matter] = await read.select().from(postMatters).where(eq(postMatters.id, id))
  if (!matter) return null
  const rows = await read
    .select({ id: postReports.reporterId })
    .from(postReports)
    .where(eq(postReports.matterId, id))
  return { ...matter, reporters: rows.map((row) => row.id) }
}

/** A matter on which this moderator may decide. Throws not-found for one in which they have a part. */
export async function impartialMatter(read: Queries, { actor }: Context, id: string) {
  if (!mayModerate(actor)) throw new AppError('forbidden')
  const matter = await matterWithParties(read, id)
  if (!matter || !mayDecideOn(actor, matter)) throw new AppError('not-found')
  return matter
}

/** The matter of a post that waits for its first decision. */
export async function waitingMatter(read: Queries, place: { caseId: string; position: number }) {
  const [matter] = await read
    .select({ id: postMatters.id, dueOn: postMatters.dueOn })
    .from(postMatters)
    .where(
      and(
        eq(postMatters.caseId, place.caseId),
        eq(postMatters.position, place.position),
        eq(postMatters.state, 'reported'),
      ),
    )
  return matter ?? null
}
