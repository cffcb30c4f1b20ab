import { desc, eq } from 'drizzle-orm'
import { cases, replies } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'

/** Whom an event of a case concerns; for deciding whom to write to, never for a page. */
export async function concernedBy(read: Queries, caseId: string) {
  const [found] = await read
    .select({ authorId: cases.authorId, anonymous: cases.anonymous })
    .from(cases)
    .where(eq(cases.id, caseId))
  if (!found) return null
  const [last] = await read
    .select({ authorId: replies.authorId })
    .from(replies)
    .where(eq(replies.caseId, caseId))
    .orderBy(desc(replies.position))
    .limit(1)
  return {
    authorId: found.authorId,
    anonymous: found.anonymous !== false,
    lastAnswerBy: last?.authorId ?? null,
  }
}
