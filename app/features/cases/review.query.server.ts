import { and, asc, count, eq, ne } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { aroundChanges, differenceOf } from '#app/core/difference.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { consentShown } from './consent.query.server.ts'
import { findingsShown } from './findings.server.ts'
import { mayReviewCase, mayReviewCases } from './policy.ts'
import { filesToReview } from './files.query.server.ts'
import { withFileNames } from './revised-files.server.ts'
import { lastRevision } from './revising.server.ts'
import { textOfSheet } from './sheet-text.ts'
import { sheetShown } from './thread.query.server.ts'

const queueLength = 50

/** The cases that wait for a second person, longest waiting first, without one's own. */
export async function reviewQueue(ctx: Context) {
  if (!mayReviewCases(ctx.actor)) throw new AppError('forbidden')
  const rows = await ctx.store.read
    .select({
      id: cases.id,
      title: cases.title,
      categories: cases.categories,
      submittedAt: cases.submittedAt,
    })
    .from(cases)
    .where(waitingFor(ctx.actor))
    .orderBy(asc(cases.submittedAt))
    .limit(queueLength)
  return rows.map(({ submittedAt, ...row }) => ({ ...row, submittedOn: dayOf(submittedAt!) }))
}

/** How many cases wait for this moderator. */
export async function waitingReviews(ctx: Context): Promise<number> {
  if (!mayReviewCases(ctx.actor)) return 0
  const [row] = await ctx.store.read.select({ waiting: count() }).from(cases).where(waitingFor(ctx.actor))
  return row!.waiting
}

const waitingFor = (reviewer: Person) => and(eq(cases.state, 'in-review'), ne(cases.authorId, reviewer.id))

/** A waiting case as others would see it, with the findings, the author's reasons and what differs from the text that was read; who wrote it is nobody's business here. */
export async function caseToReview(ctx: Context, id: string) {
  if (!mayReviewCases(ctx.actor)) throw new AppError('forbidden')
  const [thing] = await ctx.store.read.select().from(cases).where(eq(cases.id, id))
  if (!thing || !mayReviewCase(ctx.actor, thing)) throw new AppError('not-found')
  const last = thing.publishedAt && (await lastRevision(ctx.store.read, id))
  const before = last && !last.withheldAt ? last.body : null
  const after =
    before && (await withFileNames(ctx.store.read, { caseId: id, position: 0 }, textOfSheet(thing)))
  return {
    id,
    version: thing.version,
    shown: sheetShown(thing, null),
    texts: { title: thing.title, ...thing.parts },
    findings: await findingsShown(ctx, thing),
    dismissals: thing.dismissals,
    consent: await consentShown(ctx, id),
    submittedOn: dayOf(thing.submittedAt!),
    files: await filesToReview(ctx, id),
    difference: before && after ? aroundChanges(differenceOf(before, after)) : null,
  }
}
