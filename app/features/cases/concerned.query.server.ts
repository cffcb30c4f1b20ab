import { eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'

/** Whose case it is; for deciding whom to write to, never for a page. */
export async function authorOfCase(read: Queries, caseId: string): Promise<string | null> {
  const [found] = await read.select({ authorId: cases.authorId }).from(cases).where(eq(cases.id, caseId))
  return found?.authorId ?? null
}
