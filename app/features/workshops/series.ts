import { addDays } from '#app/core/days.ts'

export const repeats = ['weekly', 'fortnightly', 'monthly'] as const
export type Repeat = (typeof repeats)[number]

export const mostTimes = 12

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const weekdayOf = (day: string) => weekdays[dateOf(day).getUTCDay()]!

/** Which of its kind in the month: the second Tuesday is 2. The fifth, which most months lack, counts as the last: -1. */
const ordinalOf = (day: string) => {
  const ordinal = Math.ceil(dateOf(day).getUTCDate() / 7)
  return ordinal === 5 ? -1 : ordinal
}

/** The same weekday of a later month: the second Tuesday stays the second Tuesday, and the last stays the last. */
function inLaterMonth(day: string, months: number): string {
  const first = dateOf(day)
  first.setUTCDate(1)
  first.setUTCMonth(first.getUTCMonth() + months)
  const month = first.toISOString().slice(0, 8)
  const days = Array.from({ length: 31 }, (_, index) => `${month}${String(index + 1).padStart(2, '0')}`)
  const alike = days.filter(
    (each) => dateOf(each).toISOString().startsWith(each) && weekdayOf(each) === weekdayOf(day),
  )
  return alike.at(ordinalOf(day) > 0 ? ordinalOf(day) - 1 : -1)!
}

/** The days of a series from its first day on. */
export const seriesDays = (first: string, repeat: Repeat, times: number): string[] =>
  Array.from({ length: times }, (_, index) => {
    if (repeat === 'monthly') return inLaterMonth(first, index)
    return addDays(first, index * (repeat === 'weekly' ? 7 : 14))
  })

/** The rule of RFC 5545 that makes these days, which `seriesDays` made. */
export function ruleOf(days: readonly string[]): string {
  const [first = '', second = first] = days
  const apart = Math.round((dateOf(second).getTime() - dateOf(first).getTime()) / 86_400_000)
  const count = `COUNT=${days.length}`
  if (apart <= 14) return `FREQ=WEEKLY;INTERVAL=${Math.max(1, apart / 7)};${count}`
  return `FREQ=MONTHLY;BYDAY=${ordinalOf(first)}${weekdayOf(first)};${count}`
}
