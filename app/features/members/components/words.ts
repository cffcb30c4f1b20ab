import { prefectures } from '#db/reference/areas.ts'
import { prefectureTiles } from '#db/reference/prefecture-tiles.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
export { optionsOf, wordsFor } from '#app/core/vocabulary/terms.ts'

const english = new Map(prefectureTiles.map(({ code, en }) => [code, en]))
const names = { ja: new Map(prefectures.map(({ code, name }) => [code, name])), en: english }

export const prefectureName = (code: string, locale: Locale) => names[locale].get(code) ?? code

export const prefectureOptions = (locale: Locale) =>
  prefectures.map(({ code }) => ({ value: code, label: prefectureName(code, locale) }))
