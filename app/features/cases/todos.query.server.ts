import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { type CaseState, cases } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { mayWriteCases } from './policy.ts'

const shown = 10
const ofTheAuthor: CaseState[] = ['sent-back', 'expired', 'draft', 'declined', 'in-review']
const urgency = sql<number>`case ${cases.state} when 'sent-back' then 0 when 'expired' then 0 when 'draft' then 1 when 'declined' then 2 when 'in-review' then 3 else 4 end`

function first(read: Queries, name: string, state: SQL, ...order: SQL[]) {
  const { id, title, state: now, savedAt, authorId } = cases
  const few = read
    .select({ id, title, state: now, savedAt, urgency: urgency.as('urgency') })
    .from(cases)
    .where(and(eq(authorId, sql.placeholder('authorId')), state))
    .orderBy(...order, desc(savedAt))
    .limit(shown)
    .as(name)
  return read.select().from(few)
}

// Two searches that the index answers in order, so that nobody pays for all that they ever wrote.
const waiting = prepared((read: Queries) =>
  first(read, 'waiting', inArray(cases.state, ofTheAuthor), urgency)
    .unionAll(first(read, 'unanswered', and(eq(cases.state, 'published'), eq(cases.replyCount, 0))!))
    .orderBy(sql`urgency`, sql`saved_at desc`)
    .limit(shown),
)

/** What waits for the author: sent back first, then drafts, refusals, what is in review, and cases without an answer. */
export async function caseTodos({ actor, store }: Context) {
  if (!mayWriteCases(actor)) return []
  const rows = await waiting(store.read, { authorId: actor.id })
  return rows.map(({ id, title, state }) => ({ id, title, state }))
}
