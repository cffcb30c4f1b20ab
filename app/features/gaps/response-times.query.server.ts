import { and, eq, gte, isNotNull, isNull, lt, min } from 'drizzle-orm'
import { gapEvents, gapRoutes, gapStatements } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'

const dayMs = 24 * 60 * 60 * 1000
const levels = ['national', 'prefecture', 'municipality']

/**
 * How many statements that are shown came to bodies of each level, and to each body, from one instant to before
 * another, and how many of them were answered there within 30 and 90 days. What was handed on counts where it went, and
 * what came back since it came first.
 */
export async function responseTimes(read: Queries, from: Date, before: Date) {
  const rows = await read
    .select({ body: gapRoutes.body, came: gapRoutes.at, answered: min(gapEvents.at) })
    .from(gapRoutes)
    .innerJoin(
      gapStatements,
      and(eq(gapStatements.id, gapRoutes.statementId), isNotNull(gapStatements.shownAt)),
    )
    .leftJoin(
      gapEvents,
      and(
        eq(gapEvents.statementId, gapRoutes.statementId),
        eq(gapEvents.body, gapRoutes.body),
        eq(gapEvents.kind, 'answered'),
      ),
    )
    .where(and(isNull(gapRoutes.endedAt), gte(gapRoutes.at, from), lt(gapRoutes.at, before)))
    .groupBy(gapRoutes.statementId, gapRoutes.body, gapRoutes.at)
  const timesOf = (came: typeof rows) => {
    const within = (days: number) =>
      came.filter(({ came, answered }) => answered && answered.getTime() - came.getTime() <= days * dayMs)
        .length
    return { statements: came.length, within30: within(30), within90: within(90) }
  }
  return levels.flatMap((level) => {
    const came = rows.filter(({ body }) => body.split(':')[0] === level)
    const bodies = [...Map.groupBy(came, ({ body }) => body)].sort(([a], [b]) => (a < b ? -1 : 1))
    return [
      { level, body: null, ...timesOf(came) },
      ...(level === 'national' ? [] : bodies.map(([body, own]) => ({ level, body, ...timesOf(own) }))),
    ]
  })
}
