import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import { postFiles } from '#db/schema/attachments.ts'
import { caseAliases, caseReviews, cases, type CaseState, replies } from '#db/schema/cases.ts'
import { caseConsents } from '#db/schema/consents.ts'
import { caseReceipts } from '#db/schema/receipts.ts'
import { caseListReaders, caseReaders, postRevisions } from '#db/schema/threads.ts'
import type { Context } from '#app/core/context.ts'
import type { Holding, Posts } from '#app/core/holding.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { forgetFiles } from '#app/features/attachments/index.server.ts'
import { forgetReference } from '#app/features/consents/index.server.ts'
import type { Queries } from '#db/store.ts'
import { caseLock } from './lock.ts'
import { relinkMentions } from './mentions.server.ts'
import { refuse } from './messages.ts'
import { forgetMention } from './moderated.server.ts'
import { beingRevised, isBeingRevised } from './policy.ts'
import { dropLostQuotes, seenPosts } from './quotes.server.ts'
import { removeCase } from './withdrawal.server.ts'

/** Cases that were taken back to be changed: others answered them, and nobody but their author can bring them back. */
export const casesBeingRevised = (read: Queries, accountId: string) =>
  read
    .select({ id: cases.id, title: cases.title })
    .from(cases)
    .where(
      and(
        eq(cases.authorId, accountId),
        isNotNull(cases.publishedAt),
        inArray(cases.state, [...beingRevised]),
      ),
    )
    .orderBy(asc(cases.id))
    .then()

// All other states are seen by their author alone, who is there no longer.
const seenByOthers: CaseState[] = ['published', 'hidden']

const staysWithoutAuthor = (row: Pick<typeof cases.$inferSelect, 'state' | 'publishedAt'>) =>
  seenByOthers.includes(row.state) || isBeingRevised(row)

/** Instead of an answer that went with its author: its place in the thread stays, and nothing says that somebody left. */
export const goneAnswer = '<p>この回答は、書いた人が消しました。(Removed by its author.)</p>'

/** Cases, answers, reviews and letters of a person; consents and receipts belong to cases. */
export const caseHolding: Holding = {
  tables: [
    cases,
    replies,
    caseAliases,
    caseReviews,
    caseReceipts,
    caseConsents,
    caseReaders,
    caseListReaders,
    postFiles,
  ],
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
    const written = await answers
    const kept = await read.select().from(caseReaders).where(eq(caseReaders.accountId, accountId))
    const isSeen = await seenPosts(read, [
      ...written.filter(({ answer }) => answer.quotedText).map(({ answer }) => answer.caseId),
      ...kept.filter(({ drafts }) => drafts.length > 0).map(({ caseId }) => caseId),
    ])
    return {
      cases: (await read.select().from(cases).where(mine)).map(({ authorId: _, html: __, ...row }) => row),
      consents: (await consents).map(({ consent }) => consent),
      answers: written.map(({ answer: { authorId: _, html: __, ...row }, letter }) => ({
        ...row,
        quotedText: isSeen({ caseId: row.caseId, position: row.quotedPost ?? 0 }) ? row.quotedText : null,
        ...(row.anonymous ? { letter } : {}),
      })),
      earlierAnswers: (await earlier).map(({ revision }) => withoutWithheld(revision)),
      earlierCases: (await earlierCases).map(({ revision }) => withoutWithheld(revision)),
      kept: kept.map(({ accountId: _, drafts, ...row }) => ({
        ...row,
        drafts: drafts.map((draft) =>
          isSeen({ caseId: row.caseId, position: draft.to ?? 0 }) ? draft : { ...draft, quote: '' },
        ),
      })),
      listRead: (
        await read.select().from(caseListReaders).where(eq(caseListReaders.accountId, accountId))
      ).map(({ readUntil }) => ({ readUntil: dayOf(readUntil) })),
      // That one is kept for moderators after it was taken off would tell that there is a report.
      files: (
        await read
          .select()
          .from(postFiles)
          .where(and(eq(postFiles.accountId, accountId), isNull(postFiles.removedAt)))
      ).map(({ accountId: _, hash: __, removedAt: ___, ...row }) => row),
      reviews: (await read.select().from(caseReviews).where(eq(caseReviews.reviewerId, accountId))).map(
        ({ reviewerId: _, ...row }) => row,
      ),
      receipts: (await read.select().from(caseReceipts).where(eq(caseReceipts.authorId, accountId))).map(
        ({ authorId: _, ...row }) => row,
      ),
    }
  },
  async clear(ctx, { accountId }, posts) {
    const own = await ctx.store.read.select({ id: cases.id }).from(cases).where(eq(cases.authorId, accountId))
    for (const { id } of own) await removeOrKeep(ctx, id, accountId, posts)
    if (posts === 'go') await emptyAnswers(ctx, accountId)
    await unlinkName(ctx, accountId)
    await forgetMarks(ctx, accountId)
  },
  async leave(tx, ctx, { accountId }, posts) {
    await forgetFiles(tx, ctx, { accountId })
    const left = posts === 'go' && (await anyPost(tx, accountId))
    if (left) throw refuse('conflict', (t) => t.errors.writtenMeanwhile)
  },
}

/** Whether there is a case or an answer with words, which another device may have sent while the rest went. */
async function anyPost(tx: Queries, accountId: string) {
  const [own] = await tx.select({ id: cases.id }).from(cases).where(eq(cases.authorId, accountId)).limit(1)
  if (own) return true
  const [answer] = await tx.select({ id: replies.id }).from(replies).where(withWords(accountId)).limit(1)
  return answer !== undefined
}

// What a workshop left in a thread is the workshop's, whoever closed its minutes.
const withWords = (accountId: string) =>
  and(eq(replies.authorId, accountId), ne(replies.body, ''), isNull(replies.outcome))

// That its words are still kept for moderators would tell that there is a report.
const withoutWithheld = (revision: typeof postRevisions.$inferSelect) =>
  revision.withheldAt ? { ...revision, body: '' } : revision

const removeOrKeep = (ctx: Context, id: string, accountId: string, posts: Posts) =>
  ctx.store.transact(async (tx) => {
    const [found] = await tx
      .select()
      .from(cases)
      .where(and(eq(cases.id, id), eq(cases.authorId, accountId)))
    if (!found) return
    if (posts === 'go' || !staysWithoutAuthor(found)) await removeCase(tx, ctx, found)
    else await forgetReference(tx, id)
  }, caseLock(id))

/** The words go out of the threads of others, and out of the index with the event; the places stay. */
async function emptyAnswers(ctx: Context, accountId: string) {
  const mine = withWords(accountId)
  const threads = await ctx.store.read.selectDistinct({ caseId: replies.caseId }).from(replies).where(mine)
  for (const { caseId } of threads)
    await ctx.store.transact(async (tx) => {
      const here = and(mine, eq(replies.caseId, caseId))
      for (const { position } of await tx.select({ position: replies.position }).from(replies).where(here)) {
        const revisions = and(eq(postRevisions.caseId, caseId), eq(postRevisions.position, position))
        await tx.delete(postRevisions).where(revisions)
        await dropLostQuotes(tx, { caseId, position }, [])
        await forgetFiles(tx, ctx, { caseId, position })
        await forgetMention(tx, { caseId, position })
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

/** Others may have called this person by name: no link leads from the name to what stays without one. */
async function unlinkName(ctx: Context, accountId: string) {
  const named = and(eq(replies.authorId, accountId), eq(replies.anonymous, false))
  const { read } = ctx.store
  const answered = await read.selectDistinct({ id: replies.caseId }).from(replies).where(named)
  const asked = await read
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.authorId, accountId), eq(cases.anonymous, false)))
  for (const id of new Set([...answered, ...asked].map((one) => one.id)))
    await ctx.store.transact((tx) => relinkMentions(tx, ctx, id, accountId), caseLock(id))
}

/** Unsent answers, with their files, and own marks go; the numbers beside the posts stay, since nobody is told by them. */
const forgetMarks = (ctx: Context, accountId: string) =>
  ctx.store.transact(async (tx) => {
    await tx.delete(caseReaders).where(eq(caseReaders.accountId, accountId))
    await tx.delete(caseListReaders).where(eq(caseListReaders.accountId, accountId))
    await forgetFiles(tx, ctx, { accountId })
  })
