import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { accounts } from '#db/schema/accounts.ts'
import { caseAliases, caseReviews, cases, type Outcome, replies } from '#db/schema/cases.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { lettersOf } from './alias.ts'
import {
  isAuthorOf,
  mayEditCase,
  mayGiveConsent,
  mayReadCase,
  mayReadCases,
  mayRecallCase,
  mayReplyTo,
  mayWithdraw,
} from './policy.ts'
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
  const [row] = await caseWithAuthor(ctx.store.read, { id })
  if (!row) throw await goneOrNotFound(ctx, id)
  if (row.thing.state === 'hidden' && mayReadCases(ctx.actor))
    return { hidden: true as const, id, isMine: isAuthorOf(ctx.actor, row.thing) }
  if (!mayReadCase(ctx.actor, row.thing)) throw new AppError('not-found')
  const { thing, authorName } = row
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
    may: {
      edit: mayEditCase(ctx.actor, thing),
      recall: mayRecallCase(ctx.actor, thing),
      reply: mayReplyTo(ctx.actor, thing),
      consent: mayGiveConsent(ctx.actor, thing),
      withdraw: mayWithdraw(ctx.actor, thing),
    },
    review,
    replyId: ctx.newId(),
    answers:
      thing.replyCount > 0 ? await answersOf(ctx, id, thing.anonymous === true ? thing.authorId : null) : [],
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

const caseWithAuthor = prepared<{ id: string }, { thing: CaseRow; authorName: string }>((read) =>
  read
    .select({ thing: cases, authorName: accounts.name })
    .from(cases)
    .innerJoin(accounts, eq(accounts.id, cases.authorId))
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

async function answersOf(ctx: Context, caseId: string, anonymousAsker: string | null) {
  const rows = await answerRows(ctx.store.read, { caseId })
  return rows.map((row) => {
    const { position, html, createdAt, authorId, hiddenAt } = row
    const by = bylineOf(row, anonymousAsker)
    const isMine = isAuthorOf(ctx.actor, { authorId })
    return hiddenAt
      ? { position, isMine, html: '', on: null, by: null }
      : { position, isMine, html, on: dayOf(createdAt), by }
  })
}

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
