export const cardLanguages = ['ja', 'easy', 'en'] as const
export type CardLanguage = (typeof cardLanguages)[number]

type Words = {
  language: string
  phone: string
  languages: string
  hours: string
  bring: string
  cost: string
  free: string
  place: string
  who: string
  how: string
  interpreting: string
  checked: string
  noPhone: string
}

/** The words of the card for a client. 「電話(でんわ)」 is printed with its reading above. */
export const cardWords: Record<CardLanguage, Words> = {
  ja: {
    language: '日本語',
    phone: '電話',
    languages: '話せることば',
    hours: '受付の時間',
    bring: '持ってくるもの',
    cost: '費用',
    free: '無料',
    place: '場所',
    who: '使える人',
    how: '使い方',
    interpreting: '通訳',
    checked: 'この内容を確かめた日',
    noPhone: '電話番号はありません',
  },
  easy: {
    language: 'やさしい日本語',
    phone: '電話(でんわ)',
    languages: '話(はな)せる ことば',
    hours: 'あいている 時間(じかん)',
    bring: '持(も)ってくる もの',
    cost: 'お金(かね)',
    free: 'お金(かね)は いりません',
    place: '場所(ばしょ)',
    who: '使(つか)える 人(ひと)',
    how: '使(つか)い方(かた)',
    interpreting: '通訳(つうやく)',
    checked: 'この カードを 確(たし)かめた 日(ひ)',
    noPhone: '電話(でんわ)は ありません',
  },
  en: {
    language: 'English',
    phone: 'Telephone',
    languages: 'Languages spoken',
    hours: 'Hours',
    bring: 'Bring along',
    cost: 'Cost',
    free: 'Free of charge',
    place: 'Place',
    who: 'Who can use it',
    how: 'How to use it',
    interpreting: 'Interpreting',
    checked: 'Checked on',
    noPhone: 'It has no telephone number',
  },
}

export const isCardLanguage = (value: unknown): value is CardLanguage =>
  cardLanguages.some((language) => language === value)

/** The pieces of a word with readings: each text, and its reading or null. */
export function withReadings(word: string): [text: string, reading: string | null][] {
  return [
    ...word.matchAll(/(\p{Script=Han}+)\((\p{Script=Hiragana}+)\)|[^\p{Script=Han}]+|\p{Script=Han}+/gu),
  ].map(([whole, text, reading]) => (text && reading ? [text, reading] : [whole, null]))
}
