const rows: Record<string, string> = {
  a: 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  r: 'らりるれろ',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
}
const vowels = 'aiueo'
const irregular: Record<string, string> = {
  ...{ si: 'shi', ti: 'chi', tu: 'tsu', hu: 'fu', zi: 'ji', di: 'ji', du: 'zu' },
}
const syllables = new Map(
  Object.entries(rows).flatMap(([row, kana]) =>
    Array.from(kana, (character, at) => {
      const plain = (row === 'a' ? '' : row) + vowels.charAt(at)
      return [character, irregular[plain] ?? plain] as const
    }),
  ),
)
for (const [character, sound] of Object.entries({ や: 'ya', ゆ: 'yu', よ: 'yo', わ: 'wa', を: 'o', ん: 'n' }))
  syllables.set(character, sound)
const small: Record<string, string> = { ゃ: 'a', ゅ: 'u', ょ: 'o' }

/** Hepburn from hiragana, for names of places. */
export function romanised(kana: string) {
  let written = ''
  for (const character of kana) {
    const glide = small[character]
    if (glide) written = written.replace(/i$/, /(?:sh|ch|j)i$/.test(written) ? '' : 'y') + glide
    else if (character === 'っ') written += '~'
    else written += syllables.get(character) ?? ''
  }
  return written.replace(/~c/g, 'tc').replace(/~(.)/g, '$1$1')
}

/** One key for Kōbe, Koube and Kobe, Kita-Kyushu and Kitakyushu, Gumma and Gunma. */
export const romajiKey = (written: string) =>
  written
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/m(?=[bmp])/g, 'n')
    .replace(/ou|oo|oh(?![aiueo])/g, 'o')
    .replace(/uu/g, 'u')
