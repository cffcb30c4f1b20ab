const rows = [
  'ぁあかがさざただなはばぱまゃやらゎわ',
  'ぃいきぎしじちぢにひびぴみり',
  'ぅうくぐすずつづぬふぶぷむゅゆるゔ',
  'ぇえけげせぜてでねへべぺめれ',
  'ぉおこごそぞとどのほぼぽもょよろを',
]
const vowels = ['あ', 'い', 'う', 'え', 'お']

const vowelOfKana = new Map<string, string>(
  rows.flatMap((row, index) => [...row].map((kana) => [kana, vowels[index]!] as const)),
)

/** The vowel with which a hiragana ends; null for ん, っ and all that is no hiragana. */
export const vowelOf = (character: string) => vowelOfKana.get(character) ?? null

const fromKatakana = 0x30a1
const untilKatakana = 0x30fe
const toHiragana = 0x60
// ー has no hiragana of its own, and from ヷ to ヺ and ・ there is none.
const without = new Set(['ヷ', 'ヸ', 'ヹ', 'ヺ', '・', 'ー'])
const oldKana = new Map([
  ['ゐ', 'い'],
  ['ゑ', 'え'],
  ['ゕ', 'か'],
  ['ゖ', 'け'],
])

/** Hiragana of a katakana, and of the small and old ones their common form; anything else as it is. */
export function hiraganaOf(character: string): string {
  const code = character.charCodeAt(0)
  const katakana = code >= fromKatakana && code <= untilKatakana && !without.has(character)
  const hiragana = katakana ? String.fromCharCode(code - toHiragana) : character
  return oldKana.get(hiragana) ?? hiragana
}

export const isHiragana = (character: string) => character >= 'ぁ' && character <= 'ゔ'

/** か → が; what has no voiced form as it is. */
export const voiced = (kana: string) => {
  const composed = `${kana}\u3099`.normalize('NFC')
  return composed.length === 1 ? composed : kana
}
