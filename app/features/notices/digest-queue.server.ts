import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { type NoticeRate, notices } from '#db/schema/notices.ts'
import type { Queries } from '#db/store.ts'
import { isTogether, noticeKinds, rateOf } from './kinds.ts'

/** What waits for a digest follows the settings that hold now. */
export async function waitAnew(tx: Queries, accountId: string, rates: Record<string, NoticeRate>) {
  for (const digest of ['daily', 'weekly', null] as const) {
    const kinds = noticeKinds.filter((kind) => {
      const rate = rateOf(kind, rates)
      return digest === null ? !isTogether(rate) : rate === digest
    })
    const waiting = and(eq(notices.accountId, accountId), isNotNull(notices.digest), isNull(notices.readAt))
    if (kinds.length > 0)
      await tx
        .update(notices)
        .set({ digest })
        .where(and(waiting, inArray(notices.kind, kinds)))
  }
}
