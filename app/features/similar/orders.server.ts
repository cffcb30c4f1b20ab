import { and, eq, sql } from 'drizzle-orm'
import { jobs } from '#db/schema/core.ts'
import type { Queries } from '#db/store.ts'

/** The kind of the jobs that compare one case with others. */
export const similarJob = 'similar.case'

/** Deletes the orders to compare a case, also those that are done: they tell when it was saved. */
export async function forgetOrders(tx: Queries, id: string) {
  await tx.delete(jobs).where(and(eq(jobs.kind, similarJob), eq(sql`${jobs.payload} ->> 'id'`, id)))
}
