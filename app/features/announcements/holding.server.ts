import { eq } from 'drizzle-orm'
import { announcementReceipts, announcements } from '#db/schema/announcements.ts'
import type { Holding } from '#app/core/holding.ts'

/** What somebody confirmed goes; what an admin published was said for the operator and stays. */
export const announcementHolding: Holding = {
  tables: [announcements, announcementReceipts],
  async copy(read, { accountId }) {
    return {
      announcementReceipts: await read
        .select()
        .from(announcementReceipts)
        .where(eq(announcementReceipts.accountId, accountId)),
      announcements: await read
        .select({
          id: announcements.id,
          title: announcements.titleJa,
          publishedAt: announcements.publishedAt,
        })
        .from(announcements)
        .where(eq(announcements.publishedBy, accountId)),
    }
  },
  async leave(tx, _, { accountId }) {
    await tx.delete(announcementReceipts).where(eq(announcementReceipts.accountId, accountId))
  },
}
