import { isAsInJson, isPlain } from '#app/core/server/json.ts'

/** Where in this value something stands that JSON loses or changes, such as a date or a map; null where nothing does. */
export function lostInJson(value: unknown, at = ''): string | null {
  if (isAsInJson(value)) return null
  const parts = Array.isArray(value) || isPlain(value) ? Object.entries(value) : []
  const found = parts.map(([name, part]) => lostInJson(part, `${at}.${name}`)).find((each) => each !== null)
  return found ?? `${at}: ${Object.prototype.toString.call(value)}`
}
