import { and, desc, eq, getTableColumns, ne, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { accounts } from '#db/schema/accounts.ts'
import { caseReviews, cases, type CaseState } from '#db/schema/cases.ts'
import { caseReaders, type ReplyDraft } from '#db/schema/threads.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { similarTo } from '#app/features/similar/index.server.ts'
import { filesOfThread } from './files.query.server.ts'
import { answersOf } from './answers.query.server.ts'
import type { Byline } from './byline.ts'
import { refuse } from './messages.ts'
import {
  isAuthorOf,
  isBeingRevised,
  mayEditCase,
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
import { type Kept, keptColumns, nothingKept } from './readers.server.ts'
import { goneOrNotFound } from './withdrawal.query.server.ts'

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
  const kept = row.kept ?? nothingKept
  const isMine = ctx.actor.kind === 'person' && ctx.actor.id === thing.authorId
  const review = isMine && thing.state !== 'published' ? await lastRefusal(ctx, id) : null
  const answers = thing.replyCount > 0 ? await answersOf(ctx, thing, kept) : []
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
    drafts: draftsShown(kept.drafts, answers),
    follow: kept.follow,
    read: { to: kept.readTo, last: thing.replyCount },
    helpedCount: thing.helpedCount,
    useful: { count: thing.usefulCount, mine: kept.useful.includes(0) },
    files: filesShown(thing.fileCount > 0 ? await filesOfThread(ctx, id) : [], thing.state, answers),
    answers,
    similar: thing.state === 'published' ? await similarTo(ctx.store.read, id) : [],
  }
}

/** Without the words of answers that are hidden just now; they are there again when the answer is. */
function draftsShown(drafts: ReplyDraft[], answers: Awaited<ReturnType<typeof answersOf>>) {
  if (drafts.every(({ quote }) => quote === '')) return drafts
  const hidden = new Set(answers.filter(({ by }) => !by).map(({ position }) => position))
  return drafts.map((draft) => (draft.to && hidden.has(draft.to) ? { ...draft, quote: '' } : draft))
}

/** Those of posts that are seen, and of one's own unsent answers; of a hidden answer not even the names. */
function filesShown(
  files: Awaited<ReturnType<typeof filesOfThread>>,
  state: CaseState,
  answers: Awaited<ReturnType<typeof answersOf>>,
) {
  if (files.length === 0) return files
  const seen = new Set(
    answers.filter(({ by }) => state === 'published' && by).map(({ position }) => position),
  )
  return files.filter(({ position }) => !position || seen.has(position))
}

// The sources of the texts are not shown, and to read them would cost as much as the rest of the row.
const { parts: _parts, summary: _summary, dismissals: _dismissals, ...shownColumns } = getTableColumns(cases)
type CaseRow = Omit<typeof cases.$inferSelect, 'parts' | 'summary' | 'dismissals'>

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
      thing: shownColumns,
      authorName: accounts.name,
      kept: keptColumns,
    })
    .from(cases)
    .innerJoin(accounts, eq(accounts.id, cases.authorId))
    .leftJoin(
      caseReaders,
      and(eq(caseReaders.caseId, cases.id), eq(caseReaders.accountId, sql.placeholder('me'))),
    )
    .where(eq(cases.id, sql.placeholder('id'))),
)

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
