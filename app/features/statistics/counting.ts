import { blockOf, prefectureOf } from '#db/reference/areas.ts'
import type { CountedGap } from '#app/features/gaps/index.server.ts'
import { keyOf, type Place } from './cells.ts'
import { placesOf, yearUntil } from './ladder.ts'
import { endsQuarter, monthsOf, quarterOf } from './periods.ts'
import { addTo, emptyTally, type Tally } from './tally.ts'

export type Counts = {
  until: string
  /** By the key of the cell; a cell without reports has none. */
  cells: Map<string, Tally>
  /** Reports of a need by prefecture and quarter: published nowhere, and yet not to be worked out. */
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
  if (!endsQuarter(counts.until)) return
  const ofNeed = counts.quarterly.get(gap.need) ?? new Map<string, Tally>()
  counts.quarterly.set(gap.need, ofNeed)
  const prefecture = prefectureOf(gap.area)!
  add(ofNeed, `prefecture:${prefecture}@${quarterOf(gap.month)}`)
  if (!monthsOf(yearUntil(counts.until)).includes(gap.month)) return
  const block = blockOf(prefecture)
  counts.byBlock.set(block, (counts.byBlock.get(block) ?? 0) + 1)
}

export const countOf = (counts: Counts, place: Place) => counts.cells.get(keyOf(place))?.reports ?? 0
