import { areaName } from '#db/reference/areas.ts'
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
import type { Table } from './cells.ts'
import { messages } from './messages.ts'
import { fiscalYearOf, lastMonthOf, monthsOf, type Period } from './periods.ts'

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
  if (side === 'prefecture') return (locale === 'en' ? english.get(id) : areaName(id)) ?? id
  if (side === 'municipality') return areaName(id) ?? id
  const fixed: Record<string, string> = { ...t.outcomes, jp: t.nation, unsaid: t.unsaid }
  return termsOf[side]?.find((term) => term.id === id)?.[locale] ?? fixed[id] ?? id
}

export const sidesOf = (table: string) => table.split('-') as [string, string]
export const rowWord = (table: string, id: string, locale: Locale) => wordOf(sidesOf(table)[0], id, locale)
export const columnWord = (table: string, id: string, locale: Locale) => wordOf(sidesOf(table)[1], id, locale)

export const tableWord = (table: string, locale: Locale) => messages.in(locale).tables[table as Table]

/** 2026年4月 / April 2026. */
export const monthInWords = (month: string, locale: Locale) => formatMonth(locale, `${month}-01`)

/** 2025年10月～2026年9月 / October 2025 to September 2026. */
export function periodInWords(period: string, locale: Locale) {
  const [first, last] = [monthsOf(period as Period)[0]!, lastMonthOf(period as Period)]
  return messages.in(locale).fromTo(monthInWords(first, locale), monthInWords(last, locale))
}

/** 令和7年度（2025年度） / fiscal year 2025, of the last month of a period. */
export const fiscalYearInWords = (month: string, locale: Locale) =>
  messages.in(locale).fiscalYear(fiscalYearOf(month))
