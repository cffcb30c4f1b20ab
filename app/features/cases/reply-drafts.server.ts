import { cases } from '#db/schema/cases.ts'
import type { ReplyDraft } from '#db/schema/threads.ts'
import { eq } from 'drizzle-orm'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { ReplyDraftInput } from './input.ts'
import { caseLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAuthorOf, isAway, mayReadCase, mayReplyTo, mayWriteCases } from './policy.ts'
import { keep, keptBy } from './readers.server.ts'

const most = 20

const { authorId, state, lockedAt, publishedAt } = cases

/** What a draft is of: an answer by its position, or the case. */
const target = ({ to }: { to?: number | null }) => to || null

/**
 * Keeps an answer that is not sent yet, one for each post that it may answer, until it is sent or the case goes. An
 * empty one is forgotten. Nobody else reads it, so it is not screened. Of a case that cannot be read just now it is kept
 * too, and closed is thrown afterwards, which says so.
 */
export async function saveReplyDraft(ctx: Context, caseId: string, input: ReplyDraftInput) {
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  const me = ctx.actor
  const thread = await ctx.store.transact(async (tx) => {
    const [found] = await tx
      .select({ authorId, state, lockedAt, publishedAt })
      .from(cases)
      .where(eq(cases.id, caseId))
    if (!found || !(isAway(found) || mayReadCase(me, found))) throw new AppError('not-found')
    if (found.lockedAt || !(isAway(found) || mayReplyTo(me, found)))
      throw refuse('closed', (t) => t.errors.closed)
    const { body, quote = '', anonymous = null } = input
    const { drafts } = await keptBy(tx, caseId, me.id)
    const [before] = drafts.filter(({ to }) => to === target(input))
    const others = drafts.filter((one) => one !== before)
    const missing = before?.missing?.length ? { missing: before.missing } : {}
    const written = { to: target(input), quote, body, anonymous, savedOn: dayOf(ctx.now()) }
    const draft: ReplyDraft = { ...written, ...missing }
    const isEmpty = body.trim() === '' && quote === '' && !draft.missing
    await keep(tx, caseId, me.id, { drafts: isEmpty ? others : [...others, draft].slice(-most) })
    return found
  }, caseLock(caseId))
  const isOver = thread.state === 'expired' && isAuthorOf(me, thread)
  if (isAway(thread))
    throw refuse('closed', (t) => (isOver ? t.errors.keptUntilConsent : t.errors.keptUntilBack))
}

/** Forgets the draft of an answer that was sent. */
export async function forgetReplyDraft(tx: Queries, caseId: string, accountId: string, to?: number) {
  const { drafts } = await keptBy(tx, caseId, accountId)
  const others = drafts.filter((draft) => draft.to !== target({ to }))
  if (others.length < drafts.length) await keep(tx, caseId, accountId, { drafts: others })
}
