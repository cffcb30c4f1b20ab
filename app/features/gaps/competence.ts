import { isMunicipality, prefectureOf } from '#db/reference/areas.ts'
import { bodiesFor, type Body } from './body.ts'

/** Stands for the whole country in the table of bodies. */
export const wholeCountry = '00'
/** Stands for every need in it. */
export const everyNeed = '*'

export type Competence = { area: string; category: string; body: Body }

/** The areas of the table in which a place lies, the nearest first. */
export const areasAround = (area: string) => [
  ...(isMunicipality(area) ? [area] : []),
  prefectureOf(area) ?? area,
  wholeCountry,
]

/**
 * The bodies to ask, the closest first: what the table says for this need, then for every need, in the municipality,
 * the prefecture and the country; then the bodies of the place itself up to the national level.
 */
export function bodiesInOrder(table: readonly Competence[], area: string, category: string): Body[][] {
  const cells = areasAround(area).flatMap((place) =>
    [category, everyNeed].map((need) =>
      table.flatMap((row) => (row.area === place && row.category === need ? [row.body] : [])),
    ),
  )
  return [...cells, ...bodiesFor(area).map((body) => [body])].filter((bodies) => bodies.length > 0)
}
