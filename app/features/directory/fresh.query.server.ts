import { and, eq, sql } from 'drizzle-orm'
import { services } from '#db/schema/directory.ts'
import type { Queries } from '#db/store.ts'

/** How many sources are listed, and how many of them somebody found right or working since this day. */
export async function freshSources(read: Queries, since: string) {
  const [row] = await read
    .select({
      of: sql<number>`count(*)`.mapWith(Number),
      are: sql<number>`sum(case when ${services.freshOn} >= ${since} then 1 else 0 end)`.mapWith(Number),
    })
    .from(services)
    .where(and(eq(services.state, 'published'), eq(services.status, 'active')))
  return { of: row!.of, are: row!.are || 0 }
}
