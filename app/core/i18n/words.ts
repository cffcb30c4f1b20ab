const words = new Intl.Segmenter('ja', { granularity: 'word' })

// The time of the segmenter grows faster than its text: 92,000 letters at once would hold everybody up for seconds.
const stretch = /[^\n]{0,1000}\n|[^\n]{1,1000}/gu

/** A text cut into words and what stands between them, in languages with and without spaces. */
export const wordsOf = (text: string) =>
  (text.match(stretch) ?? []).flatMap((some) => Array.from(words.segment(some), ({ segment }) => segment))
