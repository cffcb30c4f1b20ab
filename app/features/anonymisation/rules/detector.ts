import type { FindingKind, Level } from '../findings.ts'
import type { ja } from '../messages.ja.ts'
import type { Normalised } from '../normalise.ts'

export type Words = typeof ja

/** A finding before it is set back into the author's text: offsets are units of the normalised text. */
export type Draft = {
  start: number
  end: number
  kind: FindingKind
  level: Level
  suggestions: string[]
  /** Who is named, so that one person gets one letter in the whole thread. */
  who?: { name: string; initial: string | null }
}

/** A family of rules; `words` are in the language of the text. */
export type Detector = (view: Normalised, words: Words) => Iterable<Draft>

/** A finding that is replaced by a word for its kind, or deleted. */
export const replaced = (
  words: Words,
  kind: FindingKind,
  start: number,
  end: number,
  level: Level = 'block',
): Draft => ({ start, end, kind, level, suggestions: [words.placeholders[kind], ''] })
