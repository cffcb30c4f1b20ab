import type { Term } from '#db/reference/case-sheet.ts'
import type { Locale } from '../i18n/locale.ts'

/** What a form offers: terms that hold today, and what stands in it already. */
export const optionsOf = (terms: readonly Term[], locale: Locale, chosen?: unknown) =>
  terms
    .filter(
      ({ id, offered }) => offered !== false || (Array.isArray(chosen) ? chosen.includes(id) : chosen === id),
    )
    .map((term) => ({ value: term.id, label: term[locale] }))

/**
 * The terms in the order in which one is looked for by what it is called: those that hold today, those that do not, and
 * the built-in ones by what they were called before an admin worded them anew. Who finds several takes the first.
 */
export const byName = (terms: readonly Term[], builtIn: readonly Term[]): Term[] => [
  ...terms.filter(({ offered }) => offered !== false),
  ...terms.filter(({ offered }) => offered === false),
  ...builtIn,
]

/** The word for an id; the id itself when no vocabulary has it. */
export const wordFor = (terms: readonly Term[], id: string, locale: Locale) =>
  terms.find((term) => term.id === id)?.[locale] ?? id

export const wordsFor = (terms: readonly Term[], ids: readonly string[], locale: Locale) =>
  ids.map((id) => wordFor(terms, id, locale)).join(locale === 'ja' ? '、' : ', ')
