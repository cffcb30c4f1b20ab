import { areaName } from '#db/reference/areas.ts'
import { addDays } from '#app/core/days.ts'

/** The area code of a resource for the whole country. */
export const nationwide = '00'

export const fileLimitBytes = 100 * 1024 * 1024

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

/** Whether a part of an address is the number of a version. */
export const isVersion = (written: string) => /^[1-9]\d{0,5}$/.test(written)
