import { addDays } from '#app/core/days.ts'

/** `2026-11`; only months that a calendar page can show. */
export const isMonth = (text: string) => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text)

export const monthOf = (day: string) => day.slice(0, 7)

const firstDay = (month: string) => `${month}-01`

export const monthBefore = (month: string) => monthOf(addDays(firstDay(month), -1))
export const monthAfter = (month: string) => monthOf(addDays(firstDay(month), 31))

/** 0 is Sunday, with which the weeks of a Japanese calendar begin. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The weeks of a month, each of seven days from Sunday; null for days of other months. */
export function weeksOf(month: string): (string | null)[][] {
  const before = weekdayOf(firstDay(month))
  const cells = Array.from({ length: 42 }, (_, index) => {
    const day = addDays(firstDay(month), index - before)
    return monthOf(day) === month ? day : null
  })
  return [0, 1, 2, 3, 4, 5]
    .map((week) => cells.slice(week * 7, week * 7 + 7))
    .filter((week) => week.some((day) => day !== null))
}

/** The first moment of a month in Tokyo. */
export const startOfMonth = (month: string) => new Date(`${firstDay(month)}T00:00:00+09:00`)
