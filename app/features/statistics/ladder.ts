import { blocks } from '#db/reference/case-sheet.ts'
import { blockOf, isMunicipality, prefectures, prefecturesIn, todaysCode } from '#db/reference/areas.ts'
import {
  categories,
  gapKinds,
  gapSeverities,
  gapWorkarounds,
  languages,
  statusGroups,
} from '#db/reference/vocabularies.ts'
import type { CountedGap } from '#app/features/gaps/index.server.ts'
import { type Place, restOf, type Table } from './cells.ts'
import {
  addMonths,
  endsFiscalYear,
  endsQuarter,
  monthsOf,
  type Period,
  period,
  quarterOf,
  quartersOf,
} from './periods.ts'

export const notSaid = 'unsaid'
export const outcomes = ['unknown', 'next-door', 'unusable', 'none']

const ids = (terms: { id: string }[]) => terms.map(({ id }) => id)

/** The twelve months that end with this one. */
export const yearUntil = (until: string): Period => period(addMonths(until, -11), 12)

export type Shape = { table: Table; period: Period; rows: string[]; columns: string[] }

// A block of one prefecture has no rest.
const rests = ids(blocks).flatMap((block) => (prefecturesIn(block).length > 1 ? [restOf(block)] : []))
const yearly = (needs: string[]): [Table, string[], string[]][] => [
  ['need-prefecture', needs, [...prefectures.map(({ code }) => code), ...rests]],
  ['need-status', needs, [...ids(statusGroups), notSaid]],
  ['need-severity', needs, [...ids(gapSeverities), notSaid]],
  ['need-workaround', needs, [...ids(gapWorkarounds), notSaid]],
  ['need-outcome', needs, [...outcomes, notSaid]],
  ['kind-nation', ids(gapKinds), ['jp']],
  ['kind-block', ids(gapKinds), ids(blocks)],
  ['language-nation', ids(languages), ['jp']],
  ['language-block', ids(languages), ids(blocks)],
]

/**
 * The tables of a release: needs by month always; by block and quarter, and all tables of twelve months, when it ends a
 * quarter. Terms that ended keep their row, since months in which they were used are in it. Municipalities, in March, are
 * a table of those that are safe, so it is not among these.
 */
export function shapesOf(until: string): Shape[] {
  const year = yearUntil(until)
  const needs = ids(categories)
  const monthly: Shape = { table: 'need-month', period: year, rows: needs, columns: monthsOf(year) }
  if (!endsQuarter(until)) return [monthly]
  return [
    monthly,
    ...quartersOf(year).map((quarter) => ({
      ...{ table: 'need-block' as const, period: period(quarter, 3), rows: needs, columns: ids(blocks) },
    })),
    ...yearly(needs).map(([table, rows, columns]) => ({ table, period: year, rows, columns })),
  ]
}

/** Where the number of a table stands; months are columns, and each is a period of its own. */
export const placeIn = (table: Table, within: Period, row: string, column: string): Place => ({
  ...{ table, row, column },
  period: table === 'need-month' ? period(column, 1) : within,
})

/** The prefecture of an area; the codes of municipalities that are no more begin with it too. */
export const homeOf = (area: string) => area.slice(0, 2)

/** The cells that a report counts for, in the release until this month. */
export function placesOf(gap: CountedGap, until: string): Place[] {
  const year = yearUntil(until)
  const { need, month, area } = gap
  if (!monthsOf(year).includes(month)) return []
  const monthly = placeIn('need-month', year, need, month)
  if (!endsQuarter(until)) return [monthly]
  const prefecture = homeOf(area)
  const block = blockOf(prefecture)
  const inYear = (table: Table, row: string, column: string) => ({ table, row, column, period: year })
  return [
    monthly,
    { table: 'need-block', row: need, column: block, period: period(quarterOf(month), 3) },
    inYear('need-prefecture', need, prefecture),
    inYear('need-status', need, gap.statusGroup ?? notSaid),
    inYear('need-severity', need, gap.severity ?? notSaid),
    inYear('need-workaround', need, gap.workaround ?? notSaid),
    inYear('need-outcome', need, gap.outcome ?? notSaid),
    ...(endsFiscalYear(until) && isMunicipality(todaysCode(area))
      ? [inYear('need-municipality', need, todaysCode(area))]
      : []),
    ...gap.kinds.flatMap((kind) => [inYear('kind-nation', kind, 'jp'), inYear('kind-block', kind, block)]),
    ...gap.languages.flatMap((language) => [
      inYear('language-nation', language, 'jp'),
      inYear('language-block', language, block),
    ]),
  ]
}
