const words: Record<string, string> = {
  あさひ: 'asahi',
  いちご: 'ichigo',
  うさぎ: 'usagi',
  おにぎり: 'onigiri',
  かえで: 'kaede',
  かもめ: 'kamome',
  きつね: 'kitsune',
  くじら: 'kujira',
  けやき: 'keyaki',
  こども: 'kodomo',
  さくら: 'sakura',
  さかな: 'sakana',
  すいか: 'suika',
  すずめ: 'suzume',
  たいこ: 'taiko',
  たぬき: 'tanuki',
  たまご: 'tamago',
  つばめ: 'tsubame',
  つくえ: 'tsukue',
  とけい: 'tokei',
  なすび: 'nasubi',
  にわとり: 'niwatori',
  ねこ: 'neko',
  はなび: 'hanabi',
  ひまわり: 'himawari',
  ふね: 'fune',
  ほたる: 'hotaru',
  まつり: 'matsuri',
  みかん: 'mikan',
  むぎ: 'mugi',
  もみじ: 'momiji',
  やま: 'yama',
  ゆき: 'yuki',
  よつば: 'yotsuba',
  りんご: 'ringo',
  わかば: 'wakaba',
}
const list = Object.keys(words)

/** Two words and a number of three digits, one of a million: `みかん つばめ 047`. `pick(n)` chooses below n. */
export const newWord = (pick: (below: number) => number) =>
  `${list[pick(list.length)]} ${list[pick(list.length)]} ${String(pick(1000)).padStart(3, '0')}`

/** The same in Latin letters, which are taken too. */
export const inLatin = (word: string) =>
  word
    .split(' ')
    .map((part) => words[part] ?? part)
    .join(' ')

const hiragana = (text: string) =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))

const bare = (text: string) => hiragana(text.normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '')

/** Whether this is the word, in whatever letters, width and with whatever spaces it was typed. */
export const isWord = (typed: string, word: string) =>
  bare(typed) === bare(word) || bare(typed) === bare(inLatin(word))
