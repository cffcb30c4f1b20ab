import type { Locale } from '#app/core/i18n/locale.ts'

export const mostItems = 100

type Written = { titleJa: string; titleEn: string; aboutJa: string; aboutEn: string }

const either = (locale: Locale, ja: string, en: string) => (locale === 'ja' ? ja || en : en || ja)

/** The words of a collection for a reader: in the other language where there are none in this one. */
export const wordsOf = (locale: Locale, { titleJa, titleEn, aboutJa, aboutEn }: Written) => ({
  title: either(locale, titleJa, titleEn),
  about: either(locale, aboutJa, aboutEn),
})

type Item = { id: string; isSeen: boolean }

/** The order after one item went a place up or down among those that the mover sees; the same at an end. */
export function moved(items: readonly Item[], id: string, way: 'up' | 'down'): string[] {
  const ids = items.map((item) => item.id)
  const seen = items.filter((item) => item.isSeen).map((item) => item.id)
  const other = seen[seen.indexOf(id) + (way === 'up' ? -1 : 1)]
  if (!seen.includes(id) || !other) return ids
  const rest = ids.filter((one) => one !== id)
  rest.splice(rest.indexOf(other) + (way === 'up' ? 0 : 1), 0, id)
  return rest
}
