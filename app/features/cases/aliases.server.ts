import { and, count, eq } from 'drizzle-orm'
import { caseAliases } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'

// The asker counts as A, so the first who answers anonymously is B.
const firstLetter = 2

/** Gives somebody the next letter of a thread, once: later anonymous answers carry the same one. */
export async function takeAlias(tx: Queries, caseId: string, accountId: string) {
  const mine = and(eq(caseAliases.caseId, caseId), eq(caseAliases.accountId, accountId))
  const [held] = await tx.select({ letter: caseAliases.letter }).from(caseAliases).where(mine)
  if (held) return
  const [taken] = await tx.select({ count: count() }).from(caseAliases).where(eq(caseAliases.caseId, caseId))
  await tx.insert(caseAliases).values({ caseId, accountId, letter: firstLetter + taken!.count })
}
