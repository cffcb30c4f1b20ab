import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { cases, replies } from '#db/schema/cases.ts'
import { caseReaders, type ReplyDraft } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import { textOfHtml } from '#app/core/searchable.ts'
import { refuse } from './messages.ts'
import { keep } from './readers.server.ts'

type Place = { caseId: string; position: number }

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
const holds = (html: string[], quote: string) =>
  html.some((part) => folded(textOfHtml(part)).includes(folded(quote)))

/** Throws unless these words stand in the post as its readers see it. */
export async function checkQuote(tx: Queries, { caseId, position }: Place, quote: string) {
  if (!holds(await shownHtml(tx, { caseId, position }), quote))
    throw refuse('invalid', (t) => t.errors.quoteNotInPost(quote))
}

/** Takes away what others quote of a post, or were about to quote, and no longer stands in it. */
export async function dropLostQuotes(tx: Queries, { caseId, position }: Place, html: string[]) {
  const quoting = await tx
    .select({ id: replies.id, quote: replies.quotedText })
    .from(replies)
    .where(and(eq(replies.caseId, caseId), eq(replies.quotedPost, position)))
  for (const { id, quote } of quoting) {
    if (quote === null || holds(html, quote)) continue
    await tx.update(replies).set({ quotedPost: null, quotedText: null }).where(eq(replies.id, id))
  }
  const isLost = (draft: ReplyDraft) =>
    (draft.to ?? 0) === position && draft.quote !== '' && !holds(html, draft.quote)
  const readers = await tx.select().from(caseReaders).where(eq(caseReaders.caseId, caseId))
  for (const { accountId, drafts } of readers.filter((reader) => reader.drafts.some(isLost))) {
    await keep(tx, caseId, accountId, {
      drafts: drafts.map((draft) => (isLost(draft) ? { ...draft, quote: '' } : draft)),
    })
  }
}

/** Which posts of these cases are read by others just now: what is quoted of any other is shown to nobody. */
export async function seenPosts(read: Queries, caseIds: readonly string[]) {
  const ids = [...new Set(caseIds)]
  const [published, hidden] = await Promise.all([
    read
      .select({ id: cases.id })
      .from(cases)
      .where(and(inArray(cases.id, ids), eq(cases.state, 'published'))),
    read
      .select({ caseId: replies.caseId, position: replies.position })
      .from(replies)
      .where(and(inArray(replies.caseId, ids), isNotNull(replies.hiddenAt))),
  ])
  const threads = new Set(published.map(({ id }) => id))
  const unseen = new Set(hidden.map(({ caseId, position }) => `${caseId} ${position}`))
  return ({ caseId, position }: Place) => threads.has(caseId) && !unseen.has(`${caseId} ${position}`)
}

async function shownHtml(tx: Queries, { caseId, position }: Place): Promise<string[]> {
  if (position === 0) {
    const [thing] = await tx.select({ html: cases.html }).from(cases).where(eq(cases.id, caseId))
    return thing ? Object.values(thing.html) : []
  }
  const [answer] = await tx
    .select({ html: replies.html, hiddenAt: replies.hiddenAt })
    .from(replies)
    .where(and(eq(replies.caseId, caseId), eq(replies.position, position)))
  return answer && !answer.hiddenAt ? [answer.html] : []
}
