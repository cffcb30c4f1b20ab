import { weekdays } from '#db/reference/directory.ts'
import type { Hours } from '#db/schema/directory.ts'
import type { Locale } from '#app/core/i18n/locale.ts'

export { optionsOf, wordFor, wordsFor } from '#app/core/vocabulary/terms.ts'

/** 月火水 09:00–17:00; days in a row as 月–金. */
export function hoursInWords({ days, opens, closes }: Hours, locale: Locale) {
  const at = days.map((day) => weekdays.findIndex(({ id }) => id === day)).sort((a, b) => a - b)
  const [first, last] = [at[0], at.at(-1)]
  if (first === undefined || last === undefined) return ''
  const name = (index: number) => weekdays[index]![locale]
  const inRow = at.length > 2 && last - first === at.length - 1
  const told = inRow ? `${name(first)}–${name(last)}` : at.map(name).join(locale === 'ja' ? '・' : ', ')
  return `${told} ${opens}–${closes}`
}
