import { atomsOf, type Place } from './cells.ts'
import type { Counts } from './counting.ts'
import { homeOf, yearUntil } from './ladder.ts'
import type { DisclosureRules } from './rules.ts'
import { addedUp, isSafe, type Tally } from './tally.ts'
import { elsewhere } from './world.ts'

/**
 * Counts that no table shows and that are not safe, or not known any more: of each place or group in a quarter, out of
 * which the windows of several releases are summed, and of all municipalities that are not named.
 */
export function secretsOf(
  world: string,
  places: Place[],
  counts: Counts,
  rules: DisclosureRules,
): string[][] {
  const tallies = counts.quarterly.get(world)
  const atoms = new Set(places.flatMap(atomsOf))
  const quarterly = [...atoms].flatMap((atom) => {
    const tally = tallies?.get(atom)
    return !isCell(atom) && !(tally && isSafe(tally, rules)) ? [[atom]] : []
  })
  const year = yearUntil(counts.until)
  const [, need] = world.split(':') as [string, string]
  const named = new Set(
    places.flatMap(({ table, period, column }) =>
      table === 'need-municipality' && period === year ? [column] : [],
    ),
  )
  const others = [...new Set([...named].map((code) => homeOf(code)))].flatMap((prefecture) =>
    isSafe(othersIn(prefecture, need, counts, named), rules) ? [] : [[elsewhere(prefecture, year)]],
  )
  return [...quarterly, ...others]
}

/** Months and municipalities are cells themselves. */
const isCell = (atom: string) => /^(month|municipality)[@:]/.test(atom)

const othersIn = (prefecture: string, need: string, counts: Counts, named: Set<string>): Tally =>
  addedUp(
    Array.from(counts.cells).flatMap(([key, tally]) => {
      const [table, row, column] = key.split('|') as [string, string, string]
      const isOther = table === 'need-municipality' && row === need && homeOf(column) === prefecture
      return isOther && !named.has(column) ? [tally] : []
    }),
  )
