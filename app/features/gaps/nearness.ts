import { prefectureOf } from '#db/reference/areas.ts'

type Told = { area: string; kinds: readonly string[]; text: string }

/** So near that one statement may say both: the same place, or the prefecture and words or kinds in common. */
export const alikeFrom = 6

/**
 * How near two things of the same need are: the same place counts most, then the prefecture, then each kind that both
 * name, then how much of their words is the same.
 */
export function nearness(one: Told, other: Told): number {
  const place = one.area === other.area ? 10 : prefectureOf(one.area) === prefectureOf(other.area) ? 5 : 0
  const kinds = one.kinds.filter((kind) => other.kinds.includes(kind)).length
  return place + kinds + 10 * similarity(one.text, other.text)
}

export const nearest = <One extends Told>(told: Told, others: readonly One[]) =>
  others.map((other) => ({ ...other, near: nearness(told, other) })).sort((a, b) => b.near - a.near)

/** What share of the pairs of letters two texts have in common, from 0 to 1; without width, case, blanks and marks. */
export function similarity(one: string, other: string): number {
  const a = pairsOf(one)
  const b = pairsOf(other)
  if (a.size === 0 || b.size === 0) return 0
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return (2 * common) / (a.size + b.size)
}

function pairsOf(text: string): Set<string> {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
  return new Set(letters.slice(1).map((letter, index) => letters[index]! + letter))
}
