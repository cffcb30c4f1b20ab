import { eq } from 'drizzle-orm'
import { activityRecords } from '#db/schema/activity.ts'
import type { Holding } from '#app/core/holding.ts'

/** Records that somebody made to show them; they go with the account, and are then no longer verified. */
export const activityHolding: Holding = {
  tables: [activityRecords],
  copy: async (read, { accountId }) => ({
    activityRecords: await read
      .select()
      .from(activityRecords)
      .where(eq(activityRecords.accountId, accountId)),
  }),
  async leave(tx, _, { accountId }) {
    await tx.delete(activityRecords).where(eq(activityRecords.accountId, accountId))
  },
}
