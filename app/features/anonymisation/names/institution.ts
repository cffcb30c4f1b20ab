export type Institution = {
  ja: string
  phrase: string
  /** These words follow common nouns so often that only a proper name before them counts. */
  strict: boolean
}

export const loose = (ja: string, phrase: string): Institution => ({ ja, phrase, strict: false })
export const strict = (ja: string, phrase: string): Institution => ({ ja, phrase, strict: true })
