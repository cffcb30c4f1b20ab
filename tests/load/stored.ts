import { inArray } from 'drizzle-orm'
import { cases, replies } from '#db/schema/cases.ts'
import { openStore } from '#db/store.ts'
import type { Dataset } from './generate.ts'

/** How many answers the threads took since they were generated, each text counted once. */
export async function repliesTaken(databaseUrl: string, { targets }: Dataset) {
  const store = await openStore(databaseUrl)
  try {
    const rows = await store.read
      .select({ body: replies.body })
      .from(replies)
      .where(inArray(replies.caseId, targets))
    const counters = await store.read
      .select({ count: cases.replyCount })
      .from(cases)
      .where(inArray(cases.id, targets))
    const counted = counters.reduce((total, { count }) => total + count, 0)
    if (counted !== rows.length)
      throw new Error(`The threads count ${counted} answers and hold ${rows.length}.`)
    return new Set(rows.map(({ body }) => body)).size - targets.length
  } finally {
    await store.close()
  }
}
