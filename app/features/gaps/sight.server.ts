import { and, eq, exists, gte, inArray, isNotNull, isNull, not, or, sql, type SQL } from 'drizzle-orm'
import { gapMasks, gapRoutes, gapStatements } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import { type Body, codeOf, levelOf, national, prefectureOfBody } from './body.ts'
import { enoughVoices } from './thresholds.ts'

/**
 * The statements that officials of these bodies may see: shown, of their jurisdiction or handed to them, and, where
 * one of the tellers may work in their prefecture, told by enough people.
 */
export function seenBy(read: Queries, bodies: Body[]): SQL {
  return and(
    isNotNull(gapStatements.shownAt),
    or(...bodies.map((body) => seenByOne(read, body))) ?? sql`1 = 0`,
  )!
}

function seenByOne(read: Queries, body: Body): SQL {
  if (body === national) return sql`1 = 1`
  const code = codeOf(body)!
  const within =
    levelOf(body) === 'prefecture' ? eq(gapStatements.prefecture, code) : eq(gapStatements.area, code)
  const enough = gte(gapStatements.voices, enoughVoices)
  return and(or(within, isRoutedTo(read, [body])), or(enough, not(isMaskedFor(read, body))))!
}

export const isRoutedTo = (read: Queries, bodies: Body[]) =>
  exists(
    read
      .select({ one: sql`1` })
      .from(gapRoutes)
      .where(
        and(
          eq(gapRoutes.statementId, gapStatements.id),
          inArray(gapRoutes.body, bodies),
          isNull(gapRoutes.endedAt),
        ),
      ),
  )

const isMaskedFor = (read: Queries, body: Body) =>
  exists(
    read
      .select({ one: sql`1` })
      .from(gapMasks)
      .where(
        and(eq(gapMasks.statementId, gapStatements.id), eq(gapMasks.prefecture, prefectureOfBody(body)!)),
      ),
  )

export async function maySee(read: Queries, bodies: Body[], { id }: { id: string }): Promise<boolean> {
  const [found] = await read
    .select({ id: gapStatements.id })
    .from(gapStatements)
    .where(and(eq(gapStatements.id, id), seenBy(read, bodies)))
  return found !== undefined
}
