/** Whether JSON gives this value back as it was: no date, map, hole in a list, endless number or function in it. */
export function isAsInJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return ['string', 'boolean', 'undefined'].includes(typeof value)
  if (value === null) return true
  if (Array.isArray(value)) return !value.includes(undefined) && value.every(isAsInJson)
  return isPlain(value) && Object.values(value).every(isAsInJson)
}

/** An object as a literal makes it: of no class. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
