import { formatEraYear } from '#app/core/i18n/format.ts'
import type { Locale } from '#app/core/i18n/locale.ts'

/** The fiscal year in which a day lies: 31 March 2026 belongs to 2025. */
export const fiscalYearOf = (day: string) => Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0)

export const firstDay = (year: number) => `${year}-04-01`

/** From midnight in Tokyo on the first of April to the next one. */
export const spanOf = (year: number) => ({
  from: new Date(`${firstDay(year)}T00:00:00+09:00`),
  to: new Date(`${firstDay(year + 1)}T00:00:00+09:00`),
})

/** 令和8年度（2026年度） / FY2026 (April 2026–March 2027). */
export const yearInWords = (locale: Locale, year: number) =>
  locale === 'ja'
    ? `${formatEraYear('ja', firstDay(year))}度（${year}年度）`
    : `FY${year} (April ${year}–March ${year + 1})`
