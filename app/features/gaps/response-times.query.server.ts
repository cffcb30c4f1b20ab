import { and, eq, gte, lt, min } from 'drizzle-orm'
import { gapEvents, gapRoutes } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'

const dayMs = 24 * 60 * 60 * 1000
const levels = ['national', 'prefecture', 'municipality']

/**
 * How many statements came to bodies of each level from one instant to before another, and how many of them these
 * bodies answered within 30 and 90 days.
 */
export async function responseTimes(read: Queries, from: Date, before: Date) {
  const rows = await read
    .select({ body: gapRoutes.body, came: gapRoutes.at, answered: min(gapEvents.at) })
    .from(gapRoutes)
    .leftJoin(
      gapEvents,
      and(
        eq(gapEvents.statementId, gapRoutes.statementId),
        eq(gapEvents.body, gapRoutes.body),
        eq(gapEvents.kind, 'answered'),
      ),
    )
    .where(and(gte(gapRoutes.at, from), lt(gapRoutes.at, before)))
    .groupBy(gapRoutes.statementId, gapRoutes.body, gapRoutes.at)
  return levels.map((level) => {
    const came = rows.filter(({ body }) => body.split(':')[0] === level)
    const within = (days: number) =>
      came.filter(({ came, answered }) => answered && answered.getTime() - came.getTime() <= days * dayMs)
        .length
    return { level, statements: came.length, within30: within(30), within90: within(90) }
  })
}
