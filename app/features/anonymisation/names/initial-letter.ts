const letters: [string, string][] = [
  ['アァ', 'A'],
  ['イィ', 'I'],
  ['ウゥ', 'U'],
  ['エェ', 'E'],
  ['オォヲ', 'O'],
  ['カキクケコ', 'K'],
  ['ガギグゲゴ', 'G'],
  ['サシスセソ', 'S'],
  ['ザズゼゾ', 'Z'],
  ['ジヂ', 'J'],
  ['タテトツ', 'T'],
  ['チ', 'C'],
  ['ダデドヅ', 'D'],
  ['ナニヌネノ', 'N'],
  ['ハヒヘホ', 'H'],
  ['フ', 'F'],
  ['バビブベボ', 'B'],
  ['パピプペポ', 'P'],
  ['マミムメモ', 'M'],
  ['ヤユヨ', 'Y'],
  ['ラリルレロ', 'R'],
  ['ワ', 'W'],
  ['ヴ', 'V'],
]

/** The Latin letter that a reading in katakana begins with; null for anything else. */
export const initialOf = (reading: string) =>
  letters.find(([kana]) => reading && kana.includes(reading.charAt(0)))?.[1] ?? null
