import { blockOf } from '#db/reference/areas.ts'
import type { CountedGap } from '#app/features/gaps/index.server.ts'
import { keyOf, type Place } from './cells.ts'
import { homeOf, notSaid, placesOf, yearUntil } from './ladder.ts'
import { endsQuarter, monthsOf, quarterOf } from './periods.ts'
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
  const block = blockOf(homeOf(gap.area))
  counts.byBlock.set(block, (counts.byBlock.get(block) ?? 0) + 1)
}

type Add = (tallies: Map<string, Tally>, key: string) => void

function countQuarter(counts: Counts, gap: CountedGap, add: Add) {
  const quarter = quarterOf(gap.month)
  const block = blockOf(homeOf(gap.area))
  const count = (world: string, names: string[]) => {
    const tallies = counts.quarterly.get(world) ?? new Map<string, Tally>()
    counts.quarterly.set(world, tallies)
    for (const name of names) add(tallies, `${name}@${quarter}`)
  }
  const isBrief = gap.severity === null
  count(`need:${gap.need}`, [
    `prefecture:${homeOf(gap.area)}`,
    `outcome:${gap.outcome ?? notSaid}`,
    ...(gap.statusGroup || !isBrief ? [`status:${gap.statusGroup ?? notSaid}`] : []),
    ...(isBrief ? [] : [`severity:${gap.severity}`, `workaround:${gap.workaround}`]),
  ])
  for (const kind of gap.kinds) count(`kind:${kind}`, ['all', `block:${block}`])
  for (const language of gap.languages) count(`language:${language}`, ['all', `block:${block}`])
}

/** All reports of a sum of atoms. */
export const sumOf = (counts: Counts, world: string, atoms: string[]) =>
  atoms.reduce((sum, atom) => sum + (counts.quarterly.get(world)?.get(atom)?.reports ?? 0), 0)

export const countOf = (counts: Counts, place: Place) => counts.cells.get(keyOf(place))?.reports ?? 0
