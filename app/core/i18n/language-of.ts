import type { Locale } from './locale.ts'

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** The language in which a text is written: Japanese as soon as it holds a kana or kanji. */
export const languageOf = (text: string): Locale => (japanese.test(text) ? 'ja' : 'en')

/** The `lang` of a text inside a page: only where it differs from the page's. */
export const foreignTo = (locale: Locale, text: string) => {
  const language = languageOf(text)
  return language === locale ? undefined : language
}
