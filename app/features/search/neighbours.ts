import { distance } from 'fastest-levenshtein'
import { fromTerms } from '#db/reference/vocabularies.ts'
import { fold } from '#app/core/letters/fold.ts'
import { allGroups } from './synonyms.ts'

// Of words that everybody may know: those of the vocabularies and of the groups of synonyms.
const known = fromTerms(() => {
  const words = [...new Set(allGroups().flat())].filter((word) => [...word].length > 1)
  return words.map((word) => ({ word, folded: fold(word) }))
})

const most = 6

/** Two letters may differ in a long word, one in a word of three; a word of two is another word with one letter less. */
const mayDiffer = (length: number) => (length < 3 ? 0 : length < 6 ? 1 : 2)

/** Known words that somebody may have meant who wrote this one: those that stand in it, then those spelled alike. */
export function neighboursOf(asked: string): string[] {
  const written = fold(asked)
  const others = known().filter(({ folded }) => folded !== written)
  const within = others
    .filter(({ folded }) => folded.length > 1 && standsIn(written, folded))
    .sort((a, b) => b.folded.length - a.folded.length)
  const alike = others
    .map((one) => ({ ...one, away: away(written, one.folded) }))
    .filter(({ away }) => away > 0)
    .sort((a, b) => a.away - b.away)
  return [...new Set([...within, ...alike].map(({ word }) => word))].slice(0, most)
}

// `rent` stands in `rental` as letters only; words of Latin letters stand between blanks.
const standsIn = (text: string, word: string) =>
  /^[a-z]/.test(word) ? ` ${text} `.includes(` ${word} `) : text.includes(word)

/** By how many letters two words differ; 0 for more than people mistype. */
function away(a: string, b: string): number {
  const allowed = mayDiffer(Math.min(a.length, b.length))
  if (Math.abs(a.length - b.length) > allowed) return 0
  const found = distance(a, b)
  return found <= allowed ? found : 0
}
