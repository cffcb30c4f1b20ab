import { inArray } from 'drizzle-orm'
import { gapReports } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'

const atOnce = 500

/** The months in which these reports were sent, each once. */
export async function sentMonths(read: Queries, ids: readonly string[]): Promise<string[]> {
  const months = new Set<string>()
  for (let from = 0; from < ids.length; from += atOnce) {
    const rows = await read
      .select({ sentAt: gapReports.sentAt })
      .from(gapReports)
      .where(inArray(gapReports.id, ids.slice(from, from + atOnce)))
    for (const { sentAt } of rows) if (sentAt) months.add(dayOf(sentAt).slice(0, 7))
  }
  return [...months]
}
