import { eq, or } from 'drizzle-orm'
import { serviceChanges, serviceConfirmations, services } from '#db/schema/directory.ts'
import type { Holding } from '#app/core/holding.ts'

/** What somebody proposed, changed and found to work. It is about sources, and stays with an account without a name. */
export const sourceHolding: Holding = {
  tables: [services, serviceChanges, serviceConfirmations],
  async copy(read, { accountId }) {
    const tended = or(eq(services.proposedBy, accountId), eq(services.assuredBy, accountId))
    const rows = await read.select().from(services).where(tended)
    return {
      sources: rows.map(({ id, name, state, proposedBy, proposedAt, assuredBy, assuredOn }) => ({
        ...{ id, name, state },
        ...(proposedBy === accountId ? { proposedAt } : {}),
        ...(assuredBy === accountId ? { assuredOn } : {}),
      })),
      sourceChanges: await read.select().from(serviceChanges).where(eq(serviceChanges.accountId, accountId)),
      sourceConfirmations: await read
        .select()
        .from(serviceConfirmations)
        .where(eq(serviceConfirmations.accountId, accountId)),
    }
  },
}
