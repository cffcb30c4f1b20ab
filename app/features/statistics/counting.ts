import { blockOf, prefectureOf } from '#db/reference/areas.ts'
import type { CountedGap } from '#app/features/gaps/index.server.ts'
import { atomsOf, keyOf, type Place, worldOf } from './cells.ts'
import { placesOf, yearUntil } from './ladder.ts'
import { addMonths, endsQuarter, monthsOf, quarterOf } from './periods.ts'
import { addTo, emptyTally, type Tally } from './tally.ts'

export type Counts = {
  until: string
  /** By the key of the cell; a cell without reports has none. */
  cells: Map<string, Tally>
  /** By world, the counts of a quarter that cells are sums of: published nowhere, and yet not to be worked out. */
  quarterly: Map<string, Map<string, Tally>>
  /** All reports of the year by block, which no table shows. */
  byBlock: Map<string, number>
}

export const emptyCounts = (until: string): Counts => ({
  until,
  cells: new Map(),
  quarterly: new Map(),
  byBlock: new Map(),
})

/** Counts one report; `enough` distinct reporters need not be told apart further. */
export function countIn(counts: Counts, gap: CountedGap, organisation: string | undefined, enough: number) {
  const add = (tallies: Map<string, Tally>, key: string) => {
    const tally = tallies.get(key) ?? emptyTally()
    tallies.set(key, tally)
    addTo(tally, gap.voiceId, organisation, enough)
  }
  for (const place of placesOf(gap, counts.until)) add(counts.cells, keyOf(place))
  countQuarter(counts, gap, add)
  if (!endsQuarter(counts.until)) return
  if (!monthsOf(yearUntil(counts.until)).includes(gap.month)) return
  const block = blockOf(prefectureOf(gap.area)!)
  counts.byBlock.set(block, (counts.byBlock.get(block) ?? 0) + 1)
}

type Add = (tallies: Map<string, Tally>, key: string) => void

function countQuarter(counts: Counts, gap: CountedGap, add: Add) {
  const quarter = quarterOf(gap.month)
  // Months that lie before the year of this release are in windows that were published earlier.
  const counted = new Set<string>()
  for (const place of placesOf(gap, addMonths(quarter, 2))) {
    const [atom, another] = atomsOf(place).filter((name) => name.endsWith(`@${quarter}`))
    const world = worldOf(place)
    // A block of needs is the sum of its prefectures, of which the report is in one: another place counts that.
    if (!atom || another || counted.has(world + atom)) continue
    counted.add(world + atom)
    const tallies = counts.quarterly.get(world) ?? new Map<string, Tally>()
    counts.quarterly.set(world, tallies)
    add(tallies, atom)
  }
}

export const countOf = (counts: Counts, place: Place) => counts.cells.get(keyOf(place))?.reports ?? 0
