import { and, asc, count, eq, ne } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { cases } from '#db/schema/cases.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { findingsInSheet } from './findings.server.ts'
import { mayReviewCase, mayReviewCases } from './policy.ts'
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
    .where(waitingFor(ctx.actor as Person))
    .orderBy(asc(cases.submittedAt))
    .limit(queueLength)
  return rows.map(({ submittedAt, ...row }) => ({ ...row, submittedOn: dayOf(submittedAt!) }))
}

/** How many cases wait for this moderator. */
export async function waitingReviews(ctx: Context): Promise<number> {
  if (!mayReviewCases(ctx.actor)) return 0
  const [row] = await ctx.store.read
    .select({ waiting: count() })
    .from(cases)
    .where(waitingFor(ctx.actor as Person))
  return row!.waiting
}

const waitingFor = (reviewer: Person) => and(eq(cases.state, 'in-review'), ne(cases.authorId, reviewer.id))

/** A waiting case as others would see it, with the findings and the author's reasons, and never the hidden author. */
export async function caseToReview(ctx: Context, id: string) {
  if (!mayReviewCases(ctx.actor)) throw new AppError('forbidden')
  const [row] = await ctx.store.read
    .select({ thing: cases, authorName: accounts.name })
    .from(cases)
    .innerJoin(accounts, eq(accounts.id, cases.authorId))
    .where(eq(cases.id, id))
  if (!row || !mayReviewCase(ctx.actor, row.thing)) throw new AppError('not-found')
  const { thing, authorName } = row
  return {
    id,
    version: thing.version,
    shown: sheetShown(thing, authorName),
    texts: { title: thing.title, ...thing.parts },
    findings: findingsInSheet(thing),
    dismissals: thing.dismissals,
    submittedOn: dayOf(thing.submittedAt!),
  }
}
