import holidayJp from '@holiday-jp/holiday_jp'
import { addDays } from '#app/core/days.ts'

// Public offices are closed from 29 December to 3 January by law, besides weekends and national holidays.
const yearEnd = new Set(['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'])

const isWorkingDay = (day: string) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return (
    weekday !== 0 && weekday !== 6 && !Object.hasOwn(holidayJp.holidays, day) && !yearEnd.has(day.slice(5))
  )
}

/** The first day after this one on which public offices are open. */
export function nextWorkingDay(day: string): string {
  const next = addDays(day, 1)
  return isWorkingDay(next) ? next : nextWorkingDay(next)
}
