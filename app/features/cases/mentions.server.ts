import { and, desc, eq, isNull, like, or } from 'drizzle-orm'
import { replies } from '#db/schema/cases.ts'
import { postRevisions } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { postAnchor } from './anchor.ts'
import { colleaguesCalled, peopleOfThread } from './callables.query.server.ts'
import { readersAmong } from './concerned.query.server.ts'
import { calledIn, linked } from './mention-links.ts'
import { endWithCourtesy, hasSign, mentionsIn } from './mentions.ts'
import type { Place } from './moderated.query.server.ts'

async function callableIn(read: Queries, ctx: Context, caseId: string, text: string) {
  const thread = await peopleOfThread(read, caseId)
  return [...thread, ...(await colleaguesCalled(read, ctx, text, thread))]
}

/** Whom a text calls that is about to stand in a thread, as its author wrote it. */
export async function callsIn(ctx: Context, caseId: string, text: string) {
  if (!hasSign(text)) return []
  const { read } = ctx.store
  return mentionsIn(text, await callableIn(read, ctx, caseId, text)).map((mention) => ({
    ...mention,
    end: endWithCourtesy(text, mention),
    words: text.slice(mention.start, mention.end),
  }))
}

/** The rendered text of an answer with its links to whom it calls. */
export const withMentions = async (tx: Queries, ctx: Context, place: Place, html: string) =>
  hasSign(html) ? linked(html, await callableIn(tx, ctx, place.caseId, html), place) : html

/**
 * Whom an answer calls, with where it stands: those who may read it now, without its author, and nobody while it is
 * hidden; `before` is whom the text called that it replaced last, as far as that is kept. For telling them, never for a
 * page: behind a letter stands an account here. Null when there is no such answer.
 */
export async function calledByAnswer(read: Queries, ctx: Context, replyId: string) {
  const [answer] = await read
    .select({
      ...{ caseId: replies.caseId, position: replies.position, authorId: replies.authorId },
      ...{ html: replies.html, hiddenAt: replies.hiddenAt },
    })
    .from(replies)
    .where(eq(replies.id, replyId))
  if (!answer) return null
  const { caseId, position, authorId, html, hiddenAt } = answer
  const path = pathOfAnswer({ caseId, position })
  if (hiddenAt || !hasSign(html)) return { path, ids: [], before: [] }
  const called = calledIn(html, await callableIn(read, ctx, caseId, html))
  const ids = new Set(called.map(({ accountId }) => accountId))
  ids.delete(authorId)
  const before = ids.size > 0 ? await calledByLastText(read, ctx, { caseId, position }) : []
  return { path, before, ids: await readersAmong(read, ctx, caseId, [...ids]) }
}

const dayMs = 24 * 60 * 60 * 1000

async function calledByLastText(read: Queries, ctx: Context, { caseId, position }: Place) {
  const [last] = await read
    .select({ body: postRevisions.body, writtenAt: postRevisions.writtenAt })
    .from(postRevisions)
    .where(and(eq(postRevisions.caseId, caseId), eq(postRevisions.position, position)))
    .orderBy(desc(postRevisions.version))
    .limit(1)
  // Whom a text of today calls may still have to be told.
  const isHandled = last && last.writtenAt.getTime() < ctx.now().getTime() - dayMs
  if (!isHandled || !hasSign(last.body)) return []
  const called = mentionsIn(last.body, await callableIn(read, ctx, caseId, last.body))
  return called.flatMap(({ who }) => (who.length === 1 ? [who[0]!.accountId] : []))
}

/** Where an answer stands, as a notice leads to it. */
export const pathOfAnswer = ({ caseId, position }: Place) => `/cases/${caseId}${postAnchor(position)}`

/** Makes the links of a thread anew after a post of it was hidden or came back; none leads to a name that is `leaving`. */
export async function relinkMentions(tx: Queries, ctx: Context, caseId: string, leaving?: string) {
  const calling = await tx
    .select({ id: replies.id, position: replies.position, html: replies.html })
    .from(replies)
    .where(
      and(
        ...[eq(replies.caseId, caseId), isNull(replies.outcome)],
        or(like(replies.html, '%@%'), like(replies.html, '%＠%')),
      ),
    )
  if (calling.length === 0) return
  const thread = await peopleOfThread(tx, caseId, leaving)
  for (const { id, position, html } of calling) {
    const people = [...thread, ...(await colleaguesCalled(tx, ctx, html, thread))]
    const anew = linked(html, people, { caseId, position })
    if (anew !== html) await tx.update(replies).set({ html: anew }).where(eq(replies.id, id))
  }
}
