import { prefectures } from '#db/reference/areas.ts'
import type { Term } from '#db/reference/case-sheet.ts'
import type { Locale } from '#app/core/i18n/locale.ts'

export const optionsOf = (terms: readonly Term[], locale: Locale) =>
  terms.map((term) => ({ value: term.id, label: term[locale] }))

export const prefectureOptions = prefectures.map(({ code, name }) => ({ value: code, label: name }))

export const prefectureName = (code: string) => prefectures.find((one) => one.code === code)?.name ?? code

/** The words for ids; an id itself when the vocabulary no longer has it. */
export const wordsFor = (terms: readonly Term[], ids: readonly string[], locale: Locale) =>
  ids.map((id) => terms.find((term) => term.id === id)?.[locale] ?? id).join(locale === 'ja' ? '、' : ', ')
