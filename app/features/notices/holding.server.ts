import { eq } from 'drizzle-orm'
import { followedCategories, notices, noticeSettings } from '#db/schema/notices.ts'
import type { Holding } from '#app/core/holding.ts'
import { dayOf } from '#app/core/i18n/format.ts'

/** What somebody was told, and how that person wants to be told; all of it goes. */
export const noticeHolding: Holding = {
  tables: [notices, noticeSettings, followedCategories],
  async copy(read, { accountId }) {
    const told = await read.select().from(notices).where(eq(notices.accountId, accountId))
    const settings = await read.select().from(noticeSettings).where(eq(noticeSettings.accountId, accountId))
    return {
      notices: told.map(({ at, readAt, ...row }) => ({ ...row, on: dayOf(at), read: readAt !== null })),
      noticeSettings: settings.map(({ stopId: _, stopKey: __, ...row }) => row),
      followedCategories: await read
        .select()
        .from(followedCategories)
        .where(eq(followedCategories.accountId, accountId)),
    }
  },
  async leave(tx, _, { accountId }) {
    for (const table of [notices, noticeSettings, followedCategories])
      await tx.delete(table).where(eq(table.accountId, accountId))
  },
}
