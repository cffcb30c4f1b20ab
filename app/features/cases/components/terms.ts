import type { Term } from '#db/reference/case-sheet.ts'
import type { Locale } from '#app/core/i18n/locale.ts'

export const optionsOf = (terms: readonly Term[], locale: Locale) =>
  terms.map((term) => ({ value: term.id, label: term[locale] }))

/** The word for an id; the id itself when the vocabulary no longer has it. */
export const wordFor = (terms: readonly Term[], id: string, locale: Locale) =>
  terms.find((term) => term.id === id)?.[locale] ?? id
