import { followSynonyms } from '#db/reference/synonyms.ts'
import { followTerms, type WordedTerm } from '#db/reference/vocabularies.ts'

/** What admins said of terms and synonyms, as of a day; a change makes another object. */
export type Words = { terms: readonly WordedTerm[]; synonyms: readonly (readonly string[])[]; day: string }

export const noWords: Words = { terms: [], synonyms: [], day: '' }

let followed = noWords

/** Lets the vocabularies of this copy of the modules say what these words say; costs nothing when they do already. */
export function followWords(words: Words) {
  if (words === followed) return
  followed = words
  followSynonyms(words.synonyms)
  followTerms(words.terms, words.day)
}
