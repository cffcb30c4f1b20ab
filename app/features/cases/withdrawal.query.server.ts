import { and, count, eq } from 'drizzle-orm'
import { caseReviews, cases, replies } from '#db/schema/cases.ts'
import { identityRequests } from '#db/schema/identities.ts'
import { postMatters } from '#db/schema/moderation.ts'
import { caseReceipts, type Withdrawn } from '#db/schema/receipts.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { countMailsAbout } from '#app/core/mail/mail.server.ts'
import { countFiles } from '#app/features/attachments/index.server.ts'
import { refuse } from './messages.ts'
import { isAuthorOf, mayReadCases, mayWithdraw } from './policy.ts'

/** The case itself, and what was reported or asked about its posts: under these ids mails and events speak of it. */
export async function subjectsOf(read: Queries, id: string): Promise<string[]> {
  const matters = await read
    .select({ id: postMatters.id })
    .from(postMatters)
    .where(eq(postMatters.caseId, id))
  const requests = await read
    .select({ id: identityRequests.id })
    .from(identityRequests)
    .where(eq(identityRequests.caseId, id))
  return [id, ...[...matters, ...requests].map((subject) => subject.id)]
}

/** How much would be deleted with a case. Not how many people that is, nor what moderators write to each other about it. */
export async function countedWith(read: Queries, id: string): Promise<Withdrawn> {
  const [answers] = await read.select({ answers: count() }).from(replies).where(eq(replies.caseId, id))
  const [reviews] = await read.select({ found: count() }).from(caseReviews).where(eq(caseReviews.caseId, id))
  const mails = await countMailsAbout(read, [id])
  return { ...answers!, files: await countFiles(read, id), reviews: reviews!.found, mails }
}

/** What the author sees before withdrawing. Throws not-found for anybody else. */
export async function withdrawalPreview(ctx: Context, id: string) {
  const [found] = await ctx.store.read
    .select({
      title: cases.title,
      authorId: cases.authorId,
      state: cases.state,
      publishedAt: cases.publishedAt,
    })
    .from(cases)
    .where(eq(cases.id, id))
  if (!found || !isAuthorOf(ctx.actor, found)) throw new AppError('not-found')
  if (!mayWithdraw(ctx.actor, found)) throw refuse('closed', (t) => t.errors.notWithdrawn)
  return { id, title: found.title, goes: await countedWith(ctx.store.read, id) }
}

/** What is left of a case that one withdrew. Throws not-found for anybody else. */
export async function ownReceipt(ctx: Context, id: string) {
  const { actor } = ctx
  if (!mayReadCases(actor)) throw new AppError('forbidden')
  const [receipt] = await ctx.store.read
    .select()
    .from(caseReceipts)
    .where(and(eq(caseReceipts.caseId, id), eq(caseReceipts.authorId, actor.id)))
  if (!receipt) throw new AppError('not-found')
  const { withdrawnAt, withdrawn, backupsUntil } = receipt
  return {
    id,
    withdrawnOn: dayOf(withdrawnAt),
    withdrawnAt: withdrawnAt.toISOString(),
    withdrawn,
    backupsUntil,
  }
}

/** Says to whoever may read cases that a public one is gone, not whose it was; otherwise it was never there. */
export async function goneOrNotFound(ctx: Context, id: string) {
  if (!mayReadCases(ctx.actor)) return new AppError('not-found')
  const [receipt] = await ctx.store.read
    .select({ wasPublic: caseReceipts.wasPublic })
    .from(caseReceipts)
    .where(eq(caseReceipts.caseId, id))
  return receipt?.wasPublic ? refuse('closed', (t) => t.errors.withdrawn) : new AppError('not-found')
}
