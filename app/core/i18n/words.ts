const words = new Intl.Segmenter('ja', { granularity: 'word' })

/** A text cut into words and what stands between them, in languages with and without spaces. */
export const wordsOf = (text: string) => Array.from(words.segment(text), ({ segment }) => segment)
