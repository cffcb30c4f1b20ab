const dayMs = 24 * 60 * 60 * 1000
const firstDay = Date.UTC(1970, 0, 1)

/** How many texts one day has room for in the index. */
export const keysOfDay = 2 ** 20

/** The first key of a day: keys are in the order of days, so that the newest hits are the highest keys. */
export const dayKey = (day: string) =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - firstDay) / dayMs) * keysOfDay

/** A key above all others. */
export const aboveAll = 2 ** 48
