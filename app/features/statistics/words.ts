import { areaName } from '#db/reference/areas.ts'
import type { VocabularyName } from '#db/reference/built-in-terms.ts'
import { blocks, type Term } from '#db/reference/case-sheet.ts'
import { prefectureTiles } from '#db/reference/prefecture-tiles.ts'
import {
  categories,
  gapKinds,
  gapSeverities,
  gapWorkarounds,
  languages,
  statusGroups,
} from '#db/reference/vocabularies.ts'
import { formatMonth } from '#app/core/i18n/format.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import type { Words } from '#app/core/vocabulary/follow.ts'
import type { ReleaseNames, ReleaseTable } from '#db/schema/releases.ts'
import { blockOfRest, placeOf, type Table } from './cells.ts'
import { messages } from './messages.ts'
import { endsFiscalYear, fiscalYearOf, lastMonthOf, monthsOf, type Period } from './periods.ts'

const termsOf: Partial<Record<string, Term[]>> = {
  need: categories,
  kind: gapKinds,
  language: languages,
  block: blocks,
  status: statusGroups,
  severity: gapSeverities,
  workaround: gapWorkarounds,
}

const english = new Map(prefectureTiles.map(({ code, en }) => [code, en]))

/** A row or column of a table in words; an id that is no longer in the vocabularies stays as it was. */
function wordOf(side: string, id: string, locale: Locale): string {
  const t = messages.in(locale)
  if (side === 'month') return monthInWords(id, locale)
  const rest = blockOfRest(id)
  if (rest) return t.rest(wordOf('block', rest, locale))
  if (side === 'prefecture') return (locale === 'en' ? english.get(id) : areaName(id)) ?? id
  if (side === 'municipality') return areaName(id) ?? id
  const fixed: Record<string, string> = { ...t.outcomes, jp: t.nation, unsaid: t.unsaid }
  return termsOf[side]?.find((term) => term.id === id)?.[locale] ?? fixed[id] ?? id
}

export const sidesOf = (table: string) => table.split('-') as [string, string]
type Names = ReleaseNames | null

/** As it was called in the release, or else as it is called today. */
const called = (side: string, id: string, locale: Locale, names: Names) =>
  names?.[`${side}:${id}`]?.[locale] ?? wordOf(side, id, locale)
export const rowWord = (table: string, id: string, locale: Locale, names: Names) =>
  called(sidesOf(table)[0], id, locale, names)
export const columnWord = (table: string, id: string, locale: Locale, names: Names) =>
  called(sidesOf(table)[1], id, locale, names)

/** What rows and columns are called today, for a release to keep. */
export function namesIn(tables: ReleaseTable[]): ReleaseNames {
  const sides = tables.flatMap(({ table, rows, columns }) => {
    const [row, column] = sidesOf(table)
    return [...rows.map((id) => [row, id] as const), ...columns.map((id) => [column, id] as const)]
  })
  return Object.fromEntries(
    sides.flatMap(([side, id]) =>
      side === 'month' ? [] : [[`${side}:${id}`, { ja: wordOf(side, id, 'ja'), en: wordOf(side, id, 'en') }]],
    ),
  )
}

/** Rows and columns of a table that are called otherwise today. */
export const renamedIn = ({ table, rows, columns }: ReleaseTable, locale: Locale, names: Names) =>
  [rows, columns].flatMap((ids, at) =>
    ids.flatMap((id) => {
      const side = sidesOf(table)[at]!
      const [then, now] = [called(side, id, locale, names), wordOf(side, id, locale)]
      return then === now || now === id ? [] : [{ then, now }]
    }),
  )

const vocabularyOf: Partial<Record<string, VocabularyName>> = {
  need: 'categories',
  kind: 'gap-kinds',
  language: 'languages',
}

/** Rows of terms that reports no longer offer, with their last day: their numbers end there. */
export const endedIn = ({ table, rows }: ReleaseTable, { terms, day }: Words) =>
  terms.flatMap(({ vocabulary, id, until }) =>
    vocabulary === vocabularyOf[sidesOf(table)[0]] && rows.includes(id) && until !== null && until < day
      ? [{ id, until }]
      : [],
  )

export const tableWord = (table: string, locale: Locale) => messages.in(locale).tables[table as Table]

/** 2026年4月 / April 2026. */
export const monthInWords = (month: string, locale: Locale) => formatMonth(locale, `${month}-01`)

/** 2025年10月～2026年9月 / October 2025 to September 2026. */
export function periodInWords(period: string, locale: Locale) {
  const [first, last] = [monthsOf(period as Period)[0]!, lastMonthOf(period as Period)]
  const isFiscalYear = period.endsWith('+12') && endsFiscalYear(last)
  if (isFiscalYear) return fiscalYearInWords(last, locale)
  return messages.in(locale).fromTo(monthInWords(first, locale), monthInWords(last, locale))
}

/** 令和7年度（2025年度） / fiscal year 2025, of the last month of a period. */
export const fiscalYearInWords = (month: string, locale: Locale) =>
  messages.in(locale).fiscalYear(fiscalYearOf(month))

/** 分野と都道府県（12か月）：住宅・東京都（…） of the key of a cell; also of a count that no table shows. */
export function cellInWords(key: string, locale: Locale): string {
  const t = messages.in(locale)
  if (!key.includes('|')) return countInWords(key, locale)
  const { table, row, column, period } = placeOf(key)
  const cell = t.cell(rowWord(table, row, locale, null), columnWord(table, column, locale, null))
  return t.figureOf(
    t.tables[table] ?? table,
    table === 'need-month' ? cell : `${cell} ${t.within(periodInWords(period, locale))}`,
  )
}

/** `need:housing/prefecture:13@2025-10`: what the numbers of several releases would tell of a quarter. */
function countInWords(name: string, locale: Locale) {
  const t = messages.in(locale)
  const [, side, row, atom] = /^(\w+):([^/]+)\/([^+]+)/.exec(name) ?? []
  if (!side || !row || !atom) return name
  const [kind, id, from] = atom.split(/[:@]/) as [string, string, string]
  const of = id ? called(kind === 'elsewhere' ? 'prefecture' : kind, id, locale, null) : t.nation
  return t.notInTables(
    t.cell(called(side, row, locale, null), of),
    from ? periodInWords(from.includes('+') ? from : `${from}+3`, locale) : '',
  )
}
