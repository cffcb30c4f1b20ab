import { stemmer } from 'stemmer'

/** Letters that stand together; `letters` is what a search for all of it looks for. */
export type Stretch = { text: string; tokens: string[]; singles: string[] }

// Scripts without blanks between words, and digits, are cut into pairs; everything else has words.
const cutScripts = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const inPairs = `[${cutScripts.map((script) => `\\p{Script=${script}}`).join('')}\\p{Nd}]`
const segment = new RegExp(`(?<pairs>${inPairs}+)|(?<word>(?:(?!${inPairs})[\\p{L}\\p{M}])+)`, 'gu')
const longestWord = 64
const english = /^[a-z]{3,}$/

/** The form under which a word is found: English in all its endings. */
export const wordToken = (word: string) => (english.test(word) ? stemmer(word) : word).slice(0, longestWord)

type Segment = { isWord: boolean; letters: string[]; text: string; from: number }

const segmentsOf = (folded: string): Segment[] =>
  [...folded.matchAll(segment)].map(({ 0: text, index, groups }) => ({
    isWord: groups!.word !== undefined,
    letters: [...text],
    text,
    from: index,
  }))

/** Segments without a gap between them belong together: `dv` and `相談` of DV相談. */
function together(segments: Segment[]): Segment[][] {
  const groups: Segment[][] = []
  let end = -1
  for (const one of segments) {
    if (one.from === end) groups.at(-1)!.push(one)
    else groups.push([one])
    end = one.from + one.text.length
  }
  return groups
}

const pairsOf = (letters: string[]) => letters.slice(1).map((letter, index) => letters[index]! + letter)

/** Where a word meets letters that are cut, the pair across the border is a token too: `v相`. */
function tokensOf(group: Segment[]): string[] {
  return group.flatMap((one, index) => {
    const before = group[index - 1]
    const border = before ? [before.letters.at(-1)! + one.letters[0]!] : []
    return [...border, ...(one.isWord ? [wordToken(one.text)] : pairsOf(one.letters))]
  })
}

const stretchOf = (group: Segment[], tokens: string[]): Stretch => ({
  text: group.map(({ text }) => text).join(''),
  tokens,
  singles: group.flatMap(({ isWord, letters }) => (isWord ? [] : letters)),
})

/** What folded text is found by: overlapping pairs, whole words, and single letters. */
export const cut = (folded: string): Stretch[] =>
  together(segmentsOf(folded)).map((group) => stretchOf(group, tokensOf(group)))

/** The same for a search, where a single Latin letter at an end may be the rest of a word that was cut off. */
export function cutAsked(folded: string): Stretch[] {
  return together(segmentsOf(folded)).map((group) => {
    const tokens = tokensOf(group)
    if (group.length > 1 && isRest(group[0]!)) tokens.shift()
    if (group.length > 1 && isRest(group.at(-1)!)) tokens.pop()
    return stretchOf(group, tokens)
  })
}

const isRest = ({ isWord, letters }: Segment) => isWord && letters.length === 1
