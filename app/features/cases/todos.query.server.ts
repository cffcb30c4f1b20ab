import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type CaseState, cases } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import { mayWriteCases } from './policy.ts'

const shown = 10
const ofTheAuthor: CaseState[] = ['sent-back', 'draft', 'declined', 'in-review']

/** What waits for the author: sent back first, then drafts, refusals, what is in review, and cases without an answer. */
export async function caseTodos({ actor, store }: Context) {
  if (!mayWriteCases(actor)) return []
  const of = (state: SQL, ...order: SQL[]) =>
    store.read
      .select({ id: cases.id, title: cases.title, state: cases.state })
      .from(cases)
      .where(and(eq(cases.authorId, actor.id), state))
      .orderBy(...order, desc(cases.savedAt))
      .limit(shown)
  const urgency = sql`case ${cases.state} when 'sent-back' then 0 when 'draft' then 1 when 'declined' then 2 else 3 end`
  // Two searches that the index answers in order, so that nobody pays for all that they ever wrote.
  const [waiting, unanswered] = await Promise.all([
    of(inArray(cases.state, ofTheAuthor), urgency),
    of(and(eq(cases.state, 'published'), eq(cases.replyCount, 0))!),
  ])
  return [...waiting, ...unanswered].slice(0, shown)
}
