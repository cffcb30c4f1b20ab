import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { postFiles } from '#db/schema/attachments.ts'
import { caseAliases, caseReviews, cases, type CaseState, replies } from '#db/schema/cases.ts'
import { caseConsents } from '#db/schema/consents.ts'
import { caseReceipts } from '#db/schema/receipts.ts'
import { caseReaders, postRevisions } from '#db/schema/threads.ts'
import type { Context } from '#app/core/context.ts'
import type { Holding } from '#app/core/holding.ts'
import { record } from '#app/core/outbox.server.ts'
import { forgetFiles } from '#app/features/attachments/index.server.ts'
import { forgetReference } from '#app/features/consents/index.server.ts'
import { caseLock } from './lock.ts'
import { dropLostQuotes } from './quotes.server.ts'
import { removeCase } from './withdrawal.server.ts'

// All other states are seen by their author alone, who is there no longer.
const seenByOthers: CaseState[] = ['published', 'hidden']

/** Instead of an answer that went with its author: its place in the thread stays, and nothing says that somebody left. */
export const goneAnswer = '<p>この回答は、書いた人が消しました。(Removed by its author.)</p>'

/** Cases, answers, reviews and letters of a person; consents and receipts belong to cases. */
export const caseHolding: Holding = {
  tables: [cases, replies, caseAliases, caseReviews, caseReceipts, caseConsents, caseReaders, postFiles],
  async copy(read, { accountId }) {
    const consents = read
      .select({ consent: caseConsents })
      .from(caseConsents)
      .innerJoin(cases, eq(cases.id, caseConsents.caseId))
      .where(eq(cases.authorId, accountId))
    const answers = read
      .select({ answer: replies, letter: caseAliases.letter })
      .from(replies)
      .leftJoin(
        caseAliases,
        and(eq(caseAliases.caseId, replies.caseId), eq(caseAliases.accountId, accountId)),
      )
      .where(eq(replies.authorId, accountId))
      .orderBy(asc(replies.createdAt))
    const earlier = read
      .select({ revision: postRevisions })
      .from(postRevisions)
      .innerJoin(
        replies,
        and(eq(replies.caseId, postRevisions.caseId), eq(replies.position, postRevisions.position)),
      )
      .where(eq(replies.authorId, accountId))
    const earlierCases = read
      .select({ revision: postRevisions })
      .from(postRevisions)
      .innerJoin(cases, eq(cases.id, postRevisions.caseId))
      .where(and(eq(cases.authorId, accountId), eq(postRevisions.position, 0)))
    const mine = eq(cases.authorId, accountId)
    return {
      cases: (await read.select().from(cases).where(mine)).map(({ authorId: _, html: __, ...row }) => row),
      consents: (await consents).map(({ consent }) => consent),
      answers: (await answers).map(({ answer: { authorId: _, html: __, ...row }, letter }) => ({
        ...row,
        ...(row.anonymous ? { letter } : {}),
      })),
      earlierAnswers: (await earlier).map(({ revision }) => withoutWithheld(revision)),
      earlierCases: (await earlierCases).map(({ revision }) => withoutWithheld(revision)),
      kept: (await read.select().from(caseReaders).where(eq(caseReaders.accountId, accountId))).map(
        ({ accountId: _, ...row }) => row,
      ),
      files: (await read.select().from(postFiles).where(eq(postFiles.accountId, accountId))).map(
        ({ accountId: _, hash: __, ...row }) => row,
      ),
      reviews: (await read.select().from(caseReviews).where(eq(caseReviews.reviewerId, accountId))).map(
        ({ reviewerId: _, ...row }) => row,
      ),
      receipts: (await read.select().from(caseReceipts).where(eq(caseReceipts.authorId, accountId))).map(
        ({ authorId: _, ...row }) => row,
      ),
    }
  },
  async clear(ctx, { accountId }, posts) {
    const own = await ctx.store.read
      .select({ id: cases.id, state: cases.state })
      .from(cases)
      .where(eq(cases.authorId, accountId))
    for (const { id, state } of own)
      if (posts === 'go' || !seenByOthers.includes(state)) await remove(ctx, id, accountId)
      else await ctx.store.transact((tx) => forgetReference(tx, id))
    if (posts === 'go') await emptyAnswers(ctx, accountId)
    await forgetMarks(ctx, accountId)
  },
}

// That its words are still kept for moderators would tell that there is a report.
const withoutWithheld = (revision: typeof postRevisions.$inferSelect) =>
  revision.withheldAt ? { ...revision, body: '' } : revision

const remove = (ctx: Context, id: string, accountId: string) =>
  ctx.store.transact(async (tx) => {
    const [found] = await tx
      .select()
      .from(cases)
      .where(and(eq(cases.id, id), eq(cases.authorId, accountId)))
    if (found) await removeCase(tx, ctx, found)
  }, caseLock(id))

/** The words go out of the threads of others, and out of the index with the event; the places stay. */
async function emptyAnswers(ctx: Context, accountId: string) {
  // What a workshop left in a thread is the workshop's, whoever closed its minutes.
  const mine = and(eq(replies.authorId, accountId), ne(replies.body, ''), isNull(replies.outcome))
  const threads = await ctx.store.read.selectDistinct({ caseId: replies.caseId }).from(replies).where(mine)
  for (const { caseId } of threads)
    await ctx.store.transact(async (tx) => {
      const here = and(mine, eq(replies.caseId, caseId))
      for (const { position } of await tx.select({ position: replies.position }).from(replies).where(here)) {
        const revisions = and(eq(postRevisions.caseId, caseId), eq(postRevisions.position, position))
        await tx.delete(postRevisions).where(revisions)
        await dropLostQuotes(tx, { caseId, position }, [])
        await forgetFiles(tx, ctx, { caseId, position })
      }
      await tx
        .update(replies)
        .set({
          ...{ body: '', html: goneAnswer, dismissals: [] },
          ...{ quotedPost: null, quotedText: null, editedAt: null, version: 1 },
        })
        .where(here)
      await record(tx, ctx, { event: 'case.answers-removed', subjectId: caseId, anonymously: true })
    }, caseLock(caseId))
}

/** Unsent answers, with their files, and own marks go; the numbers beside the posts stay, since nobody is told by them. */
const forgetMarks = (ctx: Context, accountId: string) =>
  ctx.store.transact(async (tx) => {
    await tx.delete(caseReaders).where(eq(caseReaders.accountId, accountId))
    await forgetFiles(tx, ctx, { accountId })
  })
