import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { type CaseState, cases } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import { mayWriteCases } from './policy.ts'

const shown = 10
const ofTheAuthor: CaseState[] = ['sent-back', 'draft', 'declined', 'in-review']

/** What waits for the author: sent back first, then drafts, refusals, what is in review, and cases without an answer. */
export async function caseTodos({ actor, store }: Context) {
  if (!mayWriteCases(actor)) return []
  // The author stands in both, so that each is a search of the index, not a walk over all that somebody wrote.
  const mine = eq(cases.authorId, actor.id)
  const waiting = and(mine, inArray(cases.state, ofTheAuthor))
  const unanswered = and(mine, eq(cases.state, 'published'), eq(cases.replyCount, 0))
  const urgency = sql`case ${cases.state} when 'sent-back' then 0 when 'draft' then 1 when 'declined' then 2 when 'in-review' then 3 else 4 end`
  return store.read
    .select({ id: cases.id, title: cases.title, state: cases.state })
    .from(cases)
    .where(or(waiting, unanswered))
    .orderBy(urgency, desc(cases.savedAt))
    .limit(shown)
}
