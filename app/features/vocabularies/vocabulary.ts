import { type VocabularyName, vocabularyNames } from '#db/reference/built-in-terms.ts'
import { isLanguageTag } from '#app/core/i18n/language-tag.ts'

/** A vocabulary that may get terms and lose them; its other terms are known to the code, as all terms of the rest are. */
type Growing = { needed: readonly string[]; code: RegExp }

const word = /^[a-z][a-z0-9_]{1,39}$/
// Of a language, as in `pt-BR`: a tag that computers read.
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

const growing: Partial<Record<VocabularyName, Growing>> = {
  // A lesson without a case, a source without a kind and the text of this site rest on these.
  categories: { needed: ['other'], code: word },
  languages: { needed: ['ja', 'ja-x-easy', 'en', 'other'], code: language },
  'source-types': { needed: ['other'], code: word },
  'life-stages': { needed: [], code: word },
  statuses: { needed: [], code: word },
}

export const isVocabulary = (name: string): name is VocabularyName =>
  (vocabularyNames as string[]).includes(name)

export const mayGrow = (name: VocabularyName) => growing[name] !== undefined

/** Whether a term may get a first and a last day. */
export const mayEnd = (name: VocabularyName, id: string) =>
  growing[name] !== undefined && !growing[name].needed.includes(id)

export function isCode(name: VocabularyName, code: string) {
  if (!growing[name]?.code.test(code)) return false
  return name !== 'languages' || isLanguageTag(code)
}

/** Labels that a reader would take for the same. */
export const sameLabel = (a: string, b: string) => plain(a) === plain(b)
const plain = (label: string) => label.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

type Days = { from: string | null; until: string | null }

/** Whether there is a day on which forms offer both. */
export const overlap = (a: Days, b: Days) =>
  (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')
