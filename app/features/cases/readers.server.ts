import { and, eq } from 'drizzle-orm'
import { caseReaders } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'

export type Kept = Pick<typeof caseReaders.$inferSelect, 'useful' | 'drafts' | 'follow' | 'readTo'>

export const nothingKept: Kept = { useful: [], drafts: [], follow: null, readTo: null }

export const keptColumns = {
  useful: caseReaders.useful,
  drafts: caseReaders.drafts,
  follow: caseReaders.follow,
  readTo: caseReaders.readTo,
}

/** What this member keeps in this thread. */
export async function keptBy(read: Queries, caseId: string, accountId: string): Promise<Kept> {
  const [kept] = await read
    .select(keptColumns)
    .from(caseReaders)
    .where(and(eq(caseReaders.caseId, caseId), eq(caseReaders.accountId, accountId)))
  return kept ?? nothingKept
}

/** Changes it, under the lock of the case. */
export async function keep(tx: Queries, caseId: string, accountId: string, changes: Partial<Kept>) {
  await tx
    .insert(caseReaders)
    .values({ caseId, accountId, ...nothingKept, ...changes })
    .onConflictDoUpdate({ target: [caseReaders.caseId, caseReaders.accountId], set: changes })
}
