import { eq } from 'drizzle-orm'
import { postDecisions, postMatters, postReports } from '#db/schema/moderation.ts'
import type { Holding } from '#app/core/holding.ts'

/** What somebody reported, and what was decided about own posts; of others neither who reported nor who decided. */
export const moderationHolding: Holding = {
  tables: [postMatters, postReports],
  async copy(read, { accountId }) {
    const { id, caseId, position, state, reason, openedAt, outcome, decidedAt, appeal, appealedAt } =
      postMatters
    const matter = { id, caseId, position, state, reason, openedAt, outcome, decidedAt, appeal, appealedAt }
    const decided = read
      .select({
        caseId,
        position,
        outcome: postDecisions.outcome,
        why: postDecisions.reason,
        at: postDecisions.at,
      })
      .from(postDecisions)
      .innerJoin(postMatters, eq(postMatters.id, postDecisions.matterId))
      .where(eq(postMatters.authorId, accountId))
    return {
      postMatters: (
        await read.select(matter).from(postMatters).where(eq(postMatters.authorId, accountId))
      ).filter((row) => row.decidedAt !== null),
      postDecisions: await decided,
      postReports: (await read.select().from(postReports).where(eq(postReports.reporterId, accountId))).map(
        ({ reporterId: _, ...row }) => row,
      ),
      decisionsMade: await read
        .select({ outcome, decidedAt })
        .from(postMatters)
        .where(eq(postMatters.decidedById, accountId)),
    }
  },
}
