import { blockOf, prefecturesIn } from '#db/reference/areas.ts'
import { type Period, quartersOf } from './periods.ts'

/** Each table is one kind of row by one kind of column: needs by month, kinds of gap by block. */
export const tables = [
  'need-month',
  'need-block',
  'need-prefecture',
  'need-municipality',
  'need-status',
  'need-severity',
  'need-workaround',
  'need-outcome',
  'kind-nation',
  'kind-block',
  'language-nation',
  'language-block',
] as const
export type Table = (typeof tables)[number]

/**
 * Where a number stands; as text `need-block|housing|kanto|2026-04+3`. `parts` are the prefectures that stand hidden
 * in a table and are added up in a column of their own, the rest of a block.
 */
export type Place = { table: Table; row: string; column: string; period: Period; parts?: string[] }

const restMark = 'rest-'
export const restOf = (block: string) => restMark + block
/** The block whose hidden prefectures a column adds up; null for any other column. */
export const blockOfRest = (column: string) =>
  column.startsWith(restMark) ? column.slice(restMark.length) : null

export const keyOf = ({ table, row, column, period }: Place) => [table, row, column, period].join('|')

export function placeOf(key: string): Place {
  const [table, row, column, period] = key.split('|') as [Table, string, string, Period]
  return { table, row, column, period }
}

/** Where and when reports lie that make up a number; no block for those of the whole country. */
export type Room = { block: string | null; quarters: string[] }

export function roomOf({ table, column, period }: Place): Room {
  const quarters = quartersOf(period)
  const by = sidesOf(table)[1]
  if (by === 'block') return { block: column, quarters }
  if (by === 'prefecture') return { block: blockOfRest(column) ?? blockOf(column), quarters }
  return { block: null, quarters }
}

const sidesOf = (table: Table) => table.split('-') as [string, string]

/**
 * Rows never add up to anything that is published, since one report may name several kinds and languages and no total
 * over needs is shown. So each row is a world of its own, and what is known of one tells nothing about another.
 */
export const worldOf = ({ table, row }: Place) => `${sidesOf(table)[0]}:${row}`

/** Nobody says how bad it is, or what else is done, in a "same here" or about a source that nobody had heard of. */
export const brief = ['outcome:unsaid', 'outcome:unknown']

/**
 * The smallest counts that a number is the sum of. All numbers of a row are sums of the same few hundred: reports by
 * month, by prefecture and quarter, by municipality and year, by group and quarter.
 */
export function atomsOf({ table, column, period, parts }: Place): string[] {
  const [row, by] = sidesOf(table)
  const quarters = quartersOf(period)
  const each = (names: string[]) => quarters.flatMap((quarter) => names.map((name) => `${name}@${quarter}`))
  const inPrefectures = (codes: string[]) => each(codes.map((code) => `prefecture:${code}`))
  if (by === 'month') return [`month@${column}`]
  if (by === 'municipality') return [`municipality:${column}@${period}`]
  if (by === 'nation') return each(['all'])
  if (by === 'block' && row === 'need') return inPrefectures(prefecturesIn(column))
  if (parts) return inPrefectures(parts)
  if (column === 'unsaid' && by === 'status') return each(['status:unsaid', ...brief])
  if (column === 'unsaid' && by !== 'outcome') return each(brief)
  return each([`${by}:${column}`])
}
