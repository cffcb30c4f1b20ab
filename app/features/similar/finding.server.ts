import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import { caseTerms } from '#db/schema/similar.ts'
import type { Queries } from '#db/store.ts'
import { pause } from '#app/core/pause.ts'
import { textColumns, textOf } from './case-text.server.ts'
import { closeness, type Rarity, type Vector, vectorOf, weightiest } from './closeness.ts'
import { termsOf } from './terms.ts'

const termsAsked = 32
const candidates = 30
const nearEnough = 0.1
/** How many others are kept of each case; a page shows fewer, so that one that is hidden leaves no gap. */
export const mostKept = 10

export type Near = { otherId: string; score: number }

/** The terms under which a case is found, with weights as whole numbers. */
export const termsToKeep = (vector: Vector) =>
  weightiest(vector, termsAsked).map(([term, weight]) => ({ term, weight: Math.round(weight * 1000) }))

/**
 * The published cases that are near a text, the nearest first: some are found by its weightiest terms, and of those the whole texts are
 * compared.
 */
export async function nearestTo(read: Queries, id: string, vector: Vector, rarity: Rarity): Promise<Near[]> {
  const terms = termsToKeep(vector).map(({ term }) => term)
  if (terms.length === 0) return []
  const found = await read
    .select({ id: caseTerms.caseId })
    .from(caseTerms)
    .where(and(inArray(caseTerms.term, terms), ne(caseTerms.caseId, id)))
    .groupBy(caseTerms.caseId)
    .orderBy(desc(sql`sum(${caseTerms.weight})`), desc(caseTerms.caseId))
    .limit(candidates)
  if (found.length === 0) return []
  const ids = found.map((row) => row.id)
  const rows = await read
    .select({ id: cases.id, ...textColumns })
    .from(cases)
    .where(and(inArray(cases.id, ids), eq(cases.state, 'published')))
  const near: Near[] = []
  for (const row of rows) {
    const score = closeness(vector, vectorOf(termsOf(textOf(row)), rarity))
    if (score >= nearEnough) near.push({ otherId: row.id, score: Math.round(score * 1000) })
    await pause()
  }
  return near.sort((one, other) => other.score - one.score)
}
