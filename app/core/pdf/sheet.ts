/** One page of A4 with a heading, a sentence, what is told of whom, and an address at its foot. */
export type Sheet = {
  language: 'ja' | 'en'
  title: string
  statement: string
  facts: { term: string; value: string }[]
  foot: string
  address: string
  /** The day on which the content was settled: the same content makes the same bytes. */
  madeAt: Date
}
