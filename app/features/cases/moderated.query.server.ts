import { and, asc, eq, inArray } from 'drizzle-orm'
import { cases, type CaseState, replies } from '#db/schema/cases.ts'
import { postRevisions } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { AppError } from '#app/core/errors.ts'
import { evidenceOf } from '#app/features/attachments/index.server.ts'
import { filesOfPost } from './files.query.server.ts'
import { isAuthorOf, mayReadCase, mayReadCases, mayReviewCases } from './policy.ts'
import { sheetShown } from './thread.query.server.ts'

/** A case at position 0, or an answer by its position in the thread. */
export type Place = { caseId: string; position: number }

const seenStates: CaseState[] = ['published', 'hidden']

/** A post that is or was public, and whose it is: for rules about who may do what, never for a page. */
export async function postAt(read: Queries, { caseId, position }: Place) {
  const [thread] = await read
    .select({ askerId: cases.authorId, state: cases.state, lockedAt: cases.lockedAt, title: cases.title })
    .from(cases)
    .where(and(eq(cases.id, caseId), inArray(cases.state, seenStates)))
  if (!thread) return null
  const { askerId, title, lockedAt } = thread
  const found = { askerId, title, caseHidden: thread.state === 'hidden', locked: lockedAt !== null }
  if (position === 0) return { ...found, authorId: askerId, hidden: found.caseHidden }
  const [answer] = await read
    .select({ authorId: replies.authorId, hiddenAt: replies.hiddenAt })
    .from(replies)
    .where(answerAt({ caseId, position }))
  return answer ? { ...found, authorId: answer.authorId, hidden: answer.hiddenAt !== null } : null
}

/**
 * A post that is or was public as its readers saw it, without any name, for moderators and its author; also as it was
 * when it was reported, where it was edited since; to moderators with the files that were taken off since. Throws
 * not-found for everybody else.
 */
export async function postShown(ctx: Context, { caseId, position }: Place, reportedAt: readonly Date[] = []) {
  const place = { caseId, position }
  const { read } = ctx.store
  const post = await postAt(read, place)
  if (!post || !(mayReviewCases(ctx.actor) || isAuthorOf(ctx.actor, post))) throw new AppError('not-found')
  const { title, hidden, locked } = post
  const asReported = await textsAt(read, place, reportedAt)
  const files = await filesOfPost(ctx, caseId, position)
  const removed = isAuthorOf(ctx.actor, post) ? [] : await evidenceOf(read, place)
  const shown = { ...place, title, hidden, locked, asReported, files, removed }
  if (place.position === 0) {
    const [thing] = await read.select().from(cases).where(eq(cases.id, place.caseId))
    return { ...shown, sheet: { ...sheetShown(thing!, null), nameChosen: false }, answer: null }
  }
  const [answer] = await read.select().from(replies).where(answerAt(place))
  const { html, createdAt, quotedPost, quotedText } = answer!
  const quote = quotedText !== null && !(await isHidden(read, caseId, quotedPost!)) ? quotedText : null
  return { ...shown, sheet: null, answer: { html, quote, on: dayOf(createdAt) } }
}

async function isHidden(read: Queries, caseId: string, position: number) {
  const post = await postAt(read, { caseId, position })
  return !post || post.hidden
}

/** What a post said at each of these times and does not say any more, every text once. */
async function textsAt(read: Queries, { caseId, position }: Place, times: readonly Date[]) {
  if (times.length === 0) return []
  const earlier = await read
    .select({ body: postRevisions.body, replacedAt: postRevisions.replacedAt })
    .from(postRevisions)
    .where(and(eq(postRevisions.caseId, caseId), eq(postRevisions.position, position)))
    .orderBy(asc(postRevisions.version))
  const texts = times.map((at) => earlier.find(({ replacedAt }) => replacedAt >= at)?.body ?? '')
  return [...new Set(texts)].filter((text) => text !== '')
}

const answerAt = ({ caseId, position }: Place) =>
  and(eq(replies.caseId, caseId), eq(replies.position, position))

/** Cases that are or were public, to be asked for inside another question. */
export const seenCases = (read: Queries) =>
  read.select({ id: cases.id }).from(cases).where(inArray(cases.state, seenStates))

/** The titles of those of these cases that are or were public, for moderators and for authors of posts in them. */
export async function titlesOfSeen(read: Queries, caseIds: readonly string[]): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map()
  const rows = await read
    .select({ id: cases.id, title: cases.title })
    .from(cases)
    .where(and(inArray(cases.id, [...new Set(caseIds)]), inArray(cases.state, seenStates)))
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** The titles of those of these cases that this person may read now. */
export async function titlesFor({ store, actor }: Context, caseIds: readonly string[]) {
  if (caseIds.length === 0 || !mayReadCases(actor)) return new Map<string, string>()
  const rows = await store.read
    .select({ id: cases.id, title: cases.title, state: cases.state, authorId: cases.authorId })
    .from(cases)
    .where(inArray(cases.id, [...new Set(caseIds)]))
  return new Map(rows.filter((row) => mayReadCase(actor, row)).map(({ id, title }) => [id, title]))
}
