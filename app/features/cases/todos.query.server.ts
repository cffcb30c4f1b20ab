import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import { mayWriteCases } from './policy.ts'

const shown = 10

/** What waits for the author: sent back first, then drafts, then published cases that nobody answered yet. */
export async function caseTodos({ actor, store }: Context) {
  if (!mayWriteCases(actor) || actor.kind !== 'person') return []
  const unanswered = and(eq(cases.state, 'published'), eq(cases.replyCount, 0))
  const rows = await store.read
    .select({ id: cases.id, title: cases.title, state: cases.state })
    .from(cases)
    .where(and(eq(cases.authorId, actor.id), or(inArray(cases.state, ['sent-back', 'draft']), unanswered)))
    .orderBy(desc(cases.savedAt))
    .limit(shown)
  const urgency = ['sent-back', 'draft', 'published']
  return rows.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state))
}
