import { and, count, eq, gte, lt, min } from 'drizzle-orm'
import { gapEvents, gapRoutes, gapStatements } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Of the statements that were shown first from one instant to before another: how many came to a body, were answered
 * by any within 30 and 90 days, as of a later instant, and were closed because those who told it say that it works.
 */
export async function progressOfStatements(read: Queries, from: Date, before: Date, asOf: Date) {
  const shown = and(gte(gapStatements.shownAt, from), lt(gapStatements.shownAt, before))
  const rows = await read
    .select({ came: min(gapRoutes.at), answered: min(gapEvents.at), id: gapStatements.id })
    .from(gapStatements)
    .innerJoin(gapRoutes, eq(gapRoutes.statementId, gapStatements.id))
    .leftJoin(gapEvents, and(eq(gapEvents.statementId, gapStatements.id), eq(gapEvents.kind, 'answered')))
    .where(shown)
    .groupBy(gapStatements.id)
  const [all] = await read.select({ count: count() }).from(gapStatements).where(shown)
  const [solved] = await read
    .select({ count: count() })
    .from(gapStatements)
    .where(and(shown, eq(gapStatements.state, 'closed'), eq(gapStatements.closedFor, 'confirmed')))
  // Who was asked yesterday cannot have answered within 30 days: only those that had the time count.
  const within = (days: number) => {
    const due = rows.filter(({ came }) => came!.getTime() + days * dayMs <= asOf.getTime())
    const inTime = due.filter(
      ({ came, answered }) => answered && answered.getTime() - came!.getTime() <= days * dayMs,
    )
    return { of: due.length, are: inTime.length }
  }
  return {
    answeredIn30: within(30),
    answeredIn90: within(90),
    solved: { of: all!.count, are: solved!.count },
  }
}
