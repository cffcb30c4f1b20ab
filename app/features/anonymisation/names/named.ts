import { initialOf } from './initial-letter.ts'
import type { Level } from '../findings.ts'
import type { Normalised } from '../normalise.ts'
import type { Lexicon, Word } from './lexicon.ts'

/** A text with its words, as the detectors of names read it. */
export type Reading = { view: Normalised; text: string; words: Word[]; lexicon: Lexicon }

/** Where a person is named; `initial` is the Latin letter that the name begins with, if it is known. */
export type Named = { start: number; end: number; level: Level; name: string; initial: string | null }

export const isName = ({ tag }: Word) => tag.startsWith('名詞,固有名詞,人名')
export const isSurname = ({ tag }: Word) => tag === '名詞,固有名詞,人名,姓'
export const isKatakana = (text: string) => /^[ァ-ヺー・=]+$/.test(text)
export const isKanji = (text: string) => /^[\p{Script=Han}々ヶ]+$/u.test(text)
export const isHiragana = (text: string) => /^[ぁ-ゖー]+$/.test(text)

export function named(
  { text }: { text: string },
  start: number,
  end: number,
  level: Level,
  initial: string | null,
): Named {
  const name = text.slice(start, end)
  return { start, end, level, name, initial: initial ?? initialOf(name) }
}

/** The words that touch a stretch of the text; words stand in order and without gaps. */
export function wordsBetween({ words }: Reading, start: number, end: number): Word[] {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while ((words[last]?.start ?? end) < end) last++
  return words.slice(low, last)
}
