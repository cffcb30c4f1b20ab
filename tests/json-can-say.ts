/** Where in this value something stands that JSON loses or changes, such as a date or a map; null where nothing does. */
export function lostInJson(value: unknown, at = ''): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${at}: ${value}`
  if (typeof value !== 'object') return ['string', 'boolean'].includes(typeof value) ? null : at
  if (Array.isArray(value) && value.includes(undefined)) return `${at}: a hole`
  const kind = Object.getPrototypeOf(value) as unknown
  if (!Array.isArray(value) && kind !== Object.prototype && kind !== null)
    return `${at}: ${value.constructor.name}`
  for (const [name, part] of Object.entries(value)) {
    const lost = lostInJson(part, `${at}.${name}`)
    if (lost) return lost
  }
  return null
}
