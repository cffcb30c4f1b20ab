/** Months in a row: `2026-04+3` are April to June 2026. */
export type Period = `${number}-${number}+${number}`

const ordinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthAt = (ordinal: number) =>
  `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`

/** When a month begins in Tokyo. */
export const startOf = (month: string) => new Date(`${month}-01T00:00:00+09:00`)

export const addMonths = (month: string, more: number) => monthAt(ordinal(month) + more)

export const period = (from: string, months: number) => `${from}+${months}` as Period

/** The months of a period, in order. */
export function monthsOf(within: Period): string[] {
  const [from, months] = within.split('+') as [string, string]
  return Array.from({ length: Number(months) }, (_, index) => addMonths(from, index))
}

export const lastMonthOf = (within: Period) => monthsOf(within).at(-1)!

/** The quarter of a month, by its first month. Quarters are those of the fiscal year, which begins in April. */
export const quarterOf = (month: string) => addMonths(month, -(ordinal(month) % 3))

/** The quarters of a period that begins and ends with one. */
export const quartersOf = (within: Period) => [...new Set(monthsOf(within).map(quarterOf))]

export const endsQuarter = (month: string) => month === addMonths(quarterOf(month), 2)
export const endsFiscalYear = (month: string) => month.endsWith('-03')

/** The fiscal year in which a month lies: March 2026 belongs to 2025. */
export const fiscalYearOf = (month: string) => Number(addMonths(month, -3).slice(0, 4))

/** The last month of the quarter that ended before this month. */
export const lastQuarterBefore = (month: string) => addMonths(quarterOf(month), -1)
