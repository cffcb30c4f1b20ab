import { and, eq, isNull } from 'drizzle-orm'
import { identityRequests } from '#db/schema/identities.ts'
import type { Holding } from '#app/core/holding.ts'
import { openingsAbout } from './own.query.server.ts'

/** What somebody asked and decided as an admin, and what was seen of the own posts; of others nothing. */
export const identityHolding: Holding = {
  tables: [identityRequests],
  async copy(read, { accountId }) {
    const { caseId, position, reason, requestedAt, state, decidedAt, refusal, shownAt } = identityRequests
    return {
      identitiesShown: (await openingsAbout(read, accountId)).map(({ id: _, ...row }) => row),
      identityRequests: await read
        .select({ caseId, position, reason, requestedAt, state, shownAt })
        .from(identityRequests)
        .where(eq(identityRequests.requestedBy, accountId)),
      identityDecisions: await read
        .select({ state, decidedAt, refusal })
        .from(identityRequests)
        .where(eq(identityRequests.decidedBy, accountId)),
    }
  },
  // What was shown stays for the author to read; what nobody opened goes with who asked.
  async leave(tx, _, { accountId }) {
    await tx
      .delete(identityRequests)
      .where(and(eq(identityRequests.requestedBy, accountId), isNull(identityRequests.shownAt)))
  },
}
