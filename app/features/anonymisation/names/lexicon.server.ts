import { readFileSync } from 'node:fs'
import { loadDictionary } from './dictionary.server.ts'
import type { Lexicon } from './lexicon.ts'
import { tagsOf, wordsOf } from './words.server.ts'

/** Reads the dictionary and the lists of names: half a second to two, and 45 MB. */
export function openLexicon(): Lexicon {
  const dictionary = loadDictionary()
  const latin = readFileSync(new URL('latin-names.txt', import.meta.url), 'utf8')
  const names = new Set(latin.split(/\s+/))
  const remembered = new Map<string, string[]>()
  return {
    words: (text) => wordsOf(dictionary, text),
    tagsOf(word) {
      const known = remembered.get(word)
      if (known) return known
      if (remembered.size > 5000) remembered.clear()
      const tags = tagsOf(dictionary, word)
      remembered.set(word, tags)
      return tags
    },
    isLatinName: (word) => names.has(folded(word)),
  }
}

const folded = (word: string) =>
  word.normalize('NFD').replace(/[đĐ]/g, 'd').replace(/\p{M}/gu, '').toLowerCase()
