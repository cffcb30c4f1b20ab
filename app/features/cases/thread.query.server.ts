import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { accounts } from '#db/schema/accounts.ts'
import { caseAliases, caseReviews, cases, type Outcome, replies } from '#db/schema/cases.ts'
import { caseReaders } from '#db/schema/threads.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { lettersOf } from './alias.ts'
import { refuse } from './messages.ts'
import {
  isAuthorOf,
  isBeingRevised,
  mayEditCase,
  mayEditReply,
  mayFindUseful,
  mayGiveConsent,
  mayReadCase,
  mayReadCases,
  mayRecallCase,
  mayReplyTo,
  mayReviseCase,
  maySayWhatHelped,
  mayWithdraw,
} from './policy.ts'
import type { Kept } from './readers.server.ts'
import { goneOrNotFound } from './withdrawal.query.server.ts'

/** Who wrote a post, as everybody sees it. */
export type Byline =
  { name: string } | { alias: 'asker' } | { alias: 'answerer'; letters: string } | { workshop: Outcome }

/** A case as its readers see it; throws not-found also for what a moderator hid. */
export async function caseThread(ctx: Context, id: string) {
  const page = await casePage(ctx, id)
  if (page.hidden) throw new AppError('not-found')
  return page
}

/**
 * A case as its readers see it, with its answers. Throws not-found alike for what does not exist and for what this
 * person may not read. An anonymous author is nowhere in it; instants are cut to the day. Of what a moderator hid
 * there is only that it is hidden, for everybody.
 */
export async function casePage(ctx: Context, id: string) {
  const [row] = await caseWithAuthor(ctx.store.read, {
    id,
    me: ctx.actor.kind === 'person' ? ctx.actor.id : '',
  })
  if (!row) throw await goneOrNotFound(ctx, id)
  if (row.thing.state === 'hidden' && mayReadCases(ctx.actor))
    return { hidden: true as const, id, isMine: isAuthorOf(ctx.actor, row.thing) }
  if (!mayReadCase(ctx.actor, row.thing)) {
    const isKnown = mayReadCases(ctx.actor) && isBeingRevised(row.thing)
    throw isKnown ? refuse('closed', (t) => t.errors.beingRevised) : new AppError('not-found')
  }
  const { thing, authorName } = row
  const kept = row.kept ?? { useful: [], drafts: [] }
  const isMine = ctx.actor.kind === 'person' && ctx.actor.id === thing.authorId
  const review = isMine && thing.state !== 'published' ? await lastRefusal(ctx, id) : null
  return {
    ...sheetShown(thing, authorName),
    id,
    hidden: false as const,
    state: thing.state,
    locked: thing.lockedAt !== null,
    isMine,
    submittedOn: isMine && thing.submittedAt ? dayOf(thing.submittedAt) : null,
    publishedOn: thing.publishedAt && dayOf(thing.publishedAt),
    editedOn: thing.editedAt && dayOf(thing.editedAt),
    may: {
      edit: mayEditCase(ctx.actor, thing),
      revise: mayReviseCase(ctx.actor, thing),
      recall: mayRecallCase(ctx.actor, thing),
      reply: mayReplyTo(ctx.actor, thing),
      consent: mayGiveConsent(ctx.actor, thing),
      withdraw: mayWithdraw(ctx.actor, thing),
      helped: maySayWhatHelped(ctx.actor, thing),
      useful: mayFindUseful(ctx.actor, thing),
    },
    review,
    replyId: ctx.newId(),
    drafts: kept.drafts,
    helpedCount: thing.helpedCount,
    useful: { count: thing.usefulCount, mine: kept.useful.includes(0) },
    answers: thing.replyCount > 0 ? await answersOf(ctx, thing, kept.useful) : [],
  }
}

type CaseRow = typeof cases.$inferSelect

/** The sheet as others see it; under an alias unless the author chose the name, and there is one to show. */
export function sheetShown(thing: CaseRow, authorName: string | null) {
  const by: Byline = thing.anonymous === false && authorName ? { name: authorName } : { alias: 'asker' }
  const { title, html, background, block, categories, contacted, missing } = thing
  return {
    title,
    html,
    background,
    block,
    categories,
    contacted,
    missing,
    by,
    nameChosen: thing.anonymous !== null,
  }
}

type CaseWithAuthor = { thing: CaseRow; authorName: string; kept: Kept | null }

const caseWithAuthor = prepared<{ id: string; me: string }, CaseWithAuthor>((read) =>
  read
    .select({
      thing: cases,
      authorName: accounts.name,
      kept: { useful: caseReaders.useful, drafts: caseReaders.drafts },
    })
    .from(cases)
    .innerJoin(accounts, eq(accounts.id, cases.authorId))
    .leftJoin(
      caseReaders,
      and(eq(caseReaders.caseId, cases.id), eq(caseReaders.accountId, sql.placeholder('me'))),
    )
    .where(eq(cases.id, sql.placeholder('id'))),
)

type AnswerRow = {
  position: number
  html: string
  createdAt: Date
  anonymous: boolean
  authorId: string
  name: string
  letter: number | null
  hiddenAt: Date | null
  outcome: Outcome | null
  parent: number | null
  replyTo: number | null
  quotedPost: number | null
  quotedText: string | null
  editedAt: Date | null
  helpedAt: Date | null
  usefulCount: number
}

const answerRows = prepared<{ caseId: string }, AnswerRow>((read) =>
  read
    .select({
      position: replies.position,
      html: replies.html,
      createdAt: replies.createdAt,
      anonymous: replies.anonymous,
      authorId: replies.authorId,
      name: accounts.name,
      letter: caseAliases.letter,
      hiddenAt: replies.hiddenAt,
      outcome: replies.outcome,
      parent: replies.parent,
      replyTo: replies.replyTo,
      quotedPost: replies.quotedPost,
      quotedText: replies.quotedText,
      editedAt: replies.editedAt,
      helpedAt: replies.helpedAt,
      usefulCount: replies.usefulCount,
    })
    .from(replies)
    .innerJoin(accounts, eq(accounts.id, replies.authorId))
    .leftJoin(
      caseAliases,
      and(eq(caseAliases.caseId, replies.caseId), eq(caseAliases.accountId, replies.authorId)),
    )
    .where(eq(replies.caseId, sql.placeholder('caseId')))
    .orderBy(asc(replies.position)),
)

/** The answers with those to them beneath; of a hidden one only its place, and nobody quotes it meanwhile. */
async function answersOf(ctx: Context, thread: CaseRow, useful: number[]) {
  const rows = await answerRows(ctx.store.read, { caseId: thread.id })
  const anonymousAsker = thread.anonymous === true ? thread.authorId : null
  const hidden = new Set(rows.filter((row) => row.hiddenAt).map((row) => row.position))
  return inThreads(rows).map((row) => {
    const { position, parent, replyTo, authorId, hiddenAt, quotedPost, quotedText } = row
    const isMine = isAuthorOf(ctx.actor, row)
    const place = { position, isMine, under: parent, to: replyTo }
    if (hiddenAt) return { ...place, ...nothingShown }
    return {
      ...place,
      ...{ html: row.html, on: dayOf(row.createdAt), by: bylineOf(row, anonymousAsker) },
      quote: quotedText !== null && !hidden.has(quotedPost!) ? { post: quotedPost!, text: quotedText } : null,
      editedOn: row.editedAt && dayOf(row.editedAt),
      helped: row.helpedAt !== null,
      mayBeHelped: authorId !== thread.authorId,
      mayEdit: isMine && mayEditReply(ctx.actor, thread, row),
      useful: { count: row.usefulCount, mine: useful.includes(position) },
    }
  })
}

const nothingShown = {
  ...{ html: '', on: null, by: null, quote: null, editedOn: null },
  ...{ helped: false, mayBeHelped: false, mayEdit: false, useful: { count: 0, mine: false } },
}

const inThreads = (rows: AnswerRow[]) =>
  rows.some(({ parent }) => parent !== null)
    ? rows.toSorted((a, b) => (a.parent ?? a.position) - (b.parent ?? b.position) || a.position - b.position)
    : rows

function bylineOf(row: AnswerRow, anonymousAsker: string | null): Byline {
  const { outcome, anonymous, name, authorId, letter } = row
  if (outcome) return { workshop: outcome }
  if (!anonymous) return { name }
  return authorId === anonymousAsker ? asker : answerer(letter)
}

const asker: Byline = { alias: 'asker' }
const answerer = (letter: number | null): Byline => ({ alias: 'answerer', letters: lettersOf(letter ?? 2) })

/** What the reviewer asked for last, for the author. */
export async function lastRefusal(ctx: Context, caseId: string) {
  const [last] = await ctx.store.read
    .select({ decision: caseReviews.decision, reason: caseReviews.reason, marks: caseReviews.marks })
    .from(caseReviews)
    .where(and(eq(caseReviews.caseId, caseId), ne(caseReviews.decision, 'approved')))
    .orderBy(desc(caseReviews.decidedAt))
    .limit(1)
  return last ?? null
}
