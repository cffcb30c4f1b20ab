import { areaName } from '#db/reference/areas.ts'
import { addDays } from '#app/core/days.ts'

/** The area code of a resource for the whole country. */
export const nationwide = '00'

export const remindDaysBefore = 14
const usualReviewDays = 365

/** The day of review that a form proposes. */
export const usualReview = (today: string) => addDays(today, usualReviewDays)

/** From the day of review on, nobody vouches for a resource. */
export const isStale = (reviewOn: string, today: string) => today >= reviewOn

export const nameOfArea = (code: string, wholeCountry: string) =>
  code === nationwide ? wholeCountry : (areaName(code) ?? code)

/** Ids as a column keeps them, so that `like '% ja %'` finds one; and back. */
export const joined = (ids: readonly string[]) => ` ${ids.join(' ')} `
export const parted = (column: string) => column.split(' ').filter(Boolean)
