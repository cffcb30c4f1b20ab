import { prefectureOf } from '#db/reference/areas.ts'
import { atomsOf, type Place } from './cells.ts'
import type { Counts } from './counting.ts'
import { yearUntil } from './ladder.ts'
import type { DisclosureRules } from './rules.ts'
import { emptyTally, isSafe, type Tally } from './tally.ts'
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
  const others = [...new Set([...named].map((code) => prefectureOf(code)!))].flatMap((prefecture) =>
    isSafe(othersIn(prefecture, need, counts, named), rules) ? [] : [[elsewhere(prefecture, year)]],
  )
  return [...quarterly, ...others]
}

/** Months and municipalities are cells themselves. */
const isCell = (atom: string) => /^(month|municipality)[@:]/.test(atom)

function othersIn(prefecture: string, need: string, counts: Counts, named: Set<string>): Tally {
  const all = emptyTally()
  for (const [key, tally] of counts.cells) {
    const [table, row, column] = key.split('|') as [string, string, string]
    if (table !== 'need-municipality' || row !== need) continue
    if (prefectureOf(column) !== prefecture || named.has(column)) continue
    all.reports += tally.reports
    for (const reporter of tally.reporters) all.reporters.add(reporter)
    for (const [name, more] of tally.byOrganisation)
      all.byOrganisation.set(name, (all.byOrganisation.get(name) ?? 0) + more)
  }
  return all
}
