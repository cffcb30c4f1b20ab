import type { Locale } from './locale.ts'

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
const allJapanese = new RegExp(japanese, 'gu')
// Not those of addresses and of HTML.
const smallWords = /(?<=\s)[a-z]{2,}(?=[\s.,;:!?)])/g
const ofSentence = 5

/**
 * The language in which a text is written: Japanese as soon as it holds a kana or kanji, unless these stand in English
 * sentences, as the name of an office may.
 */
export function languageOf(text: string): Locale {
  if (!japanese.test(text)) return 'en'
  const words = text.match(smallWords)?.length ?? 0
  if (words < ofSentence) return 'ja'
  return words * 2 > text.match(allJapanese)!.length ? 'en' : 'ja'
}

/** The `lang` of a text inside a page: only where it differs from the page's. */
export const foreignTo = (locale: Locale, text: string) => {
  const language = languageOf(text)
  return language === locale ? undefined : language
}
