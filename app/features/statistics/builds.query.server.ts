import { desc } from 'drizzle-orm'
import { releaseBuilds } from '#db/schema/releases.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'

const mostListed = 5

/** The newest orders of drafts: what is at work, and how the last ones ended. */
export async function newestBuilds(read: Queries) {
  const { id, until, state, step, done, of, refusal, orderedAt } = releaseBuilds
  const rows = await read
    .select({ id, until, state, step, done, of, refusal, orderedAt })
    .from(releaseBuilds)
    .orderBy(desc(orderedAt), desc(id))
    .limit(mostListed)
  return rows.map(({ orderedAt, ...row }) => ({ ...row, orderedOn: dayOf(orderedAt) }))
}
