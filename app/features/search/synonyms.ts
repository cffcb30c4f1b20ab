import { regionsOfOrigin, type Term } from '#db/reference/case-sheet.ts'
import { builtInSynonyms, ownSynonyms } from '#db/reference/synonyms.ts'
import {
  categories,
  fromTerms,
  gapKinds,
  languages,
  lifeStages,
  sourceTypes,
  statusesOfResidence,
  statusGroups,
} from '#db/reference/vocabularies.ts'
import { wordToken } from '#app/core/letters/cut.ts'
import { fold } from '#app/core/letters/fold.ts'

const bracket = /[（(][^）)]*[）)]/g

// What stands in brackets explains the word, and a label may name several words at once.
const namesIn = (label: string) =>
  label
    .replace(bracket, '')
    .split(/[・/／]|、|,/)
    .map((name) => name.trim())
    .filter((name) => [...name].length > 1)

const vocabularies: Term[][] = [
  ...[categories, languages, lifeStages, sourceTypes, statusesOfResidence, statusGroups, gapKinds],
  regionsOfOrigin,
]

/** One entry of a vocabulary in both languages; only labels of one word can be told apart in pairs. */
function termNames({ ja, en }: Term): string[][] {
  const [japanese, english] = [namesIn(ja), namesIn(en)]
  if (japanese.length === english.length) return japanese.map((name, index) => [name, english[index]!])
  return []
}

// English in all its endings: residence cards.
export const keyOf = (words: string) =>
  fold(words)
    .split(/[\s-]+/)
    .filter(Boolean)
    .map(wordToken)
    .join(' ')

/** Groups of words for one thing, out of the vocabularies and out of the list of this project. */
export const builtInGroups = () => [...builtInSynonyms, ...vocabularies.flat().flatMap(termNames)]

/** All groups of words for one thing, those of the admins first. */
export const allGroups = () => [...ownSynonyms, ...builtInGroups()]

/** A folded word in its simplest spelling → the other words for the same thing; made anew when an admin changed any. */
const others = fromTerms(() => {
  const known = new Map<string, Set<string>>()
  for (const group of allGroups()) {
    for (const word of group) {
      const key = keyOf(word)
      const more = known.get(key) ?? new Set()
      for (const other of group) if (keyOf(other) !== key) more.add(other)
      known.set(key, more)
    }
  }
  return { known, mostWords: Math.max(...[...known.keys()].map((key) => key.split(' ').length)) }
})

const counted = /(?<=[\d一二三四五六七八九十百何数])[かけ箇](?=[月所国年条])/

const eras = [
  { name: '令和', before: 2018, first: 2019 },
  { name: '平成', before: 1988, first: 1989 },
  { name: '昭和', before: 1925, first: 1926 },
]
const eraYear = /(令和|平成|昭和)(元|\d{1,2})年/
const westernYear = /(?<!\d)(19|20)(\d\d)年/

function otherYears(folded: string): string[] {
  const era = eraYear.exec(folded)
  const found = era && eras.find(({ name }) => name === era[1])
  if (found) {
    const year = found.before + (era[2] === '元' ? 1 : Number(era[2]))
    return [folded.replace(eraYear, `${year}年`)]
  }
  const western = westernYear.exec(folded)
  if (!western) return []
  const year = Number(western[1]! + western[2]!)
  return eras
    .filter(({ first }, index) => year >= first && year <= (eras[index - 1]?.first ?? 9999))
    .map(({ name, before }) =>
      folded.replace(westernYear, `${name}${year - before === 1 ? '元' : year - before}年`),
    )
}

/** Other ways to write a word or to say it: synonyms, 3か月 and 3ヶ月, 令和6年 and 2024年. */
export function otherWords(word: string): string[] {
  const folded = fold(word)
  const written = counted.test(folded)
    ? ['か', 'け', '箇'].map((letter) => folded.replace(counted, letter)).filter((way) => way !== folded)
    : []
  return [...(others().known.get(keyOf(word)) ?? []), ...written, ...otherYears(folded)]
}

/** The longest row of words that is known as one name: `residence card`. */
export const mostWordsInName = () => others().mostWords

export const isName = (words: string) => others().known.has(keyOf(words))
