import { eq, inArray } from 'drizzle-orm'
import { caseAliases, caseReviews, cases, caseTopics, replies } from '#db/schema/cases.ts'
import { outboxEvents } from '#db/schema/core.ts'
import { caseReaders, postRevisions } from '#db/schema/threads.ts'
import { caseReceipts } from '#db/schema/receipts.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { forgetMailsAbout } from '#app/core/mail/mail.server.ts'
import { forgetNoticesAbout } from '#app/core/notices.server.ts'
import { record } from '#app/core/outbox.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { forgetFiles } from '#app/features/attachments/index.server.ts'
import { forgetConsent } from '#app/features/consents/index.server.ts'
import { forgetSimilar } from '#app/features/similar/index.server.ts'
import { caseLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAuthorOf, mayWithdraw } from './policy.ts'
import { countedWith, subjectsOf } from './withdrawal.query.server.ts'

/** The kind of the job that wipes what deleted rows leave in the files of the database. */
export const wipeDeletedJob = 'cases.wipe-deleted'

/**
 * Deletes one's own case for good, with its answers, reviews, consent and the mails that lead to it; a receipt stays.
 * The search follows the event. A second time changes nothing. Throws proof without a recent one, and not-found for
 * anybody but the author.
 */
export async function withdrawCase(ctx: Context, id: string) {
  recentProof(ctx)
  await ctx.store.transact(async (tx) => {
    const [found] = await tx.select().from(cases).where(eq(cases.id, id))
    if (!found && (await isWithdrawn())) return
    if (!found || !isAuthorOf(ctx.actor, found)) throw new AppError('not-found')
    if (!mayWithdraw(ctx.actor, found)) throw refuse('closed', (t) => t.errors.notWithdrawn)
    await removeCase(tx, ctx, found)

    async function isWithdrawn() {
      const [receipt] = await tx
        .select({ authorId: caseReceipts.authorId })
        .from(caseReceipts)
        .where(eq(caseReceipts.caseId, id))
      return receipt !== undefined && isAuthorOf(ctx.actor, receipt)
    }
  }, caseLock(id))
}

/** Deletes a case with all that stands with it, whatever its state, and leaves the receipt; who may is asked before. */
export async function removeCase(tx: Queries, ctx: Context, found: typeof cases.$inferSelect) {
  const { id, authorId } = found
  const withdrawn = await countedWith(tx, id)
  const subjects = await subjectsOf(tx, id)

  await tx.delete(postRevisions).where(eq(postRevisions.caseId, id))
  await tx.delete(caseReaders).where(eq(caseReaders.caseId, id))
  await tx.delete(replies).where(eq(replies.caseId, id))
  await tx.delete(caseAliases).where(eq(caseAliases.caseId, id))
  await tx.delete(caseReviews).where(eq(caseReviews.caseId, id))
  await tx.delete(caseTopics).where(eq(caseTopics.caseId, id))
  await forgetSimilar(tx, id)
  await forgetConsent(tx, id)
  await forgetFiles(tx, ctx, { caseId: id })
  await tx.delete(cases).where(eq(cases.id, id))
  // Their text is none of the case, but tells that there was one, and whose.
  await forgetMailsAbout(tx, subjects)
  await forgetNoticesAbout(tx, subjects)
  await tx.delete(outboxEvents).where(inArray(outboxEvents.subjectId, subjects))

  const backupsUntil = addDays(dayOf(ctx.now()), ctx.process.backupDays)
  const wasPublic = found.publishedAt !== null
  await tx
    .insert(caseReceipts)
    .values({ caseId: id, authorId, wasPublic, withdrawnAt: ctx.now(), withdrawn, backupsUntil })
  await record(tx, ctx, { event: 'case.withdrawn', subjectId: id, anonymously: true })
  // After the search has followed, which it does within seconds.
  const runAt = new Date(ctx.now().getTime() + 60_000)
  await enqueue(tx, ctx, { kind: wipeDeletedJob, key: id, runAt })
}
