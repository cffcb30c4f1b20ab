import type { Terms } from './terms.ts'

/** In how many of `sample` cases a term stands; the rare ones are not in it. */
export type Rarity = { sample: number; cases: ReadonlyMap<number, number> }

/** A text as terms with weights; its length is 1. */
export type Vector = ReadonlyMap<number, number>

/** From how many cases on a term is counted by itself: what fewer share counts as rare, and nothing is kept of it. */
export const commonFrom = (sample: number) => Math.max(3, Math.ceil(sample / 200))

/** Terms weigh more the more often a text says them, and the fewer texts do. */
export function vectorOf(terms: Terms, { sample, cases }: Rarity): Vector {
  const rare = commonFrom(sample) / 2
  const weights = Array.from(terms, ([term, times]): [number, number] => [
    term,
    (1 + Math.log(times)) * Math.log(1 + (sample || 1) / (cases.get(term) ?? rare)),
  ])
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
  return new Map(weights.map(([term, weight]) => [term, weight / length]))
}

/** The weightiest terms of a text, by which others are found that may be near it. */
export const weightiest = (vector: Vector, count: number) =>
  [...vector].sort(([, one], [, other]) => other - one).slice(0, count)

/** How near two texts are, from 0 (nothing in common) to 1 (the same terms). */
export function closeness(one: Vector, other: Vector): number {
  let common = 0
  for (const [term, weight] of one) common += weight * (other.get(term) ?? 0)
  return common
}
