/** A word of a Japanese text; `tag` is the part of speech of IPADIC, `initial` the first Latin letter of its reading. */
export type Word = {
  start: number
  end: number
  text: string
  tag: string
  known: boolean
  initial: string | null
}

/** What is known about words, in Japanese and in Latin script. */
export type Lexicon = {
  words: (text: string) => Word[]
  /** Every part of speech under which exactly this word is known. */
  tagsOf: (word: string) => string[]
  isLatinName: (word: string) => boolean
}
