import { isListedLoan } from './loan-words.ts'
import { isKanji, isKatakana, isName, named, wordsBetween, type Named, type Reading } from './named.ts'
import type { Word } from './lexicon.ts'

/** Offices, ranks and parts in the news that only a name stands before without の. */
const titles = new Set(
  '首相 主席 教諭 外相 財務相 大統領 国王 女王 皇帝 天皇 伯爵 公爵 男爵 侯爵 将軍 大佐 知事 市長 町長 村長 議員 議長 幹事長 書記長 総裁 党首 署長 社長 会長 専務 常務 教授 研究員 容疑者 被告 選手 監督 投手 捕手 主将 コーチ 騎手 横綱 大関 関脇 小結 親方 師匠 九段 八段 七段 六段 五段 四段 名人 王将 棋聖'.split(
    ' ',
  ),
)

/** プラセット首相, 岸田川投手: a name that the dictionary knows as something else, or not at all, before a title. */
export function* titled(reading: Reading): Generator<Named> {
  const { words } = reading
  for (const [at, title] of words.entries()) {
    const before = words[at - 1]
    if (!titles.has(title.text) || before?.end !== title.start || !mayBeName(before, reading)) continue
    yield named(reading, before.start, before.end, 'confirm', before.initial)
  }
}

function mayBeName(word: Word, { lexicon }: Reading) {
  if (word.text.length < 2) return false
  if (isName(word)) return true
  if (isKatakana(word.text))
    return !isListedLoan(word.text) && lexicon.tagsOf(word.text).every((tag) => tag.includes('固有名詞'))
  return isKanji(word.text) && (!word.known || word.tag.startsWith('名詞,固有名詞,一般'))
}

const whose =
  '夫|妻|父|母|兄|姉|弟|妹|長男|次男|三男|長女|次女|三女|息子|娘|祖父|祖母|叔父|叔母|友人|同僚|弁護士|会長|社長|店長|監督|主将|医師|画家|作家|小説家|漫画家|作曲家|写真家|建築家|俳優|女優|歌手|声優|落語家|評論家|政治家|実業家|教授|研究員|記者|議員|代表|選手|棋士|力士|武将|大名|僧侶'
const afterRole = new RegExp(
  `(?<=(?:${whose})の[「『]?)(?<name>[\\p{Script=Han}々]{2,4})(?=[はがをにとも、」』らへ]|で(?:は|あ)|から|など|$)`,
  'gu',
)
const relatives = /[夫妻父母子兄弟姉妹親娘孫者員人達方家社国語先用宅]$/

/** 長男の健斗, 弁護士の石動: who it is was said before, and what follows is no ordinary word. */
export function* afterRoles(reading: Reading): Generator<Named> {
  for (const { 0: found, index } of reading.text.matchAll(afterRole)) {
    if (relatives.test(found)) continue
    const tags = reading.lexicon.tagsOf(found)
    const isProper = tags.length > 0 && tags.every((tag) => tag.startsWith('名詞,固有名詞'))
    const isPerson = tags.some((tag) => tag.includes('人名')) && !tags.some((tag) => ordinary.test(tag))
    if (isProper || isPerson || (tags.length === 0 && isOfSingleLetters(reading, index, found)))
      yield named(reading, index, index + found.length, 'confirm', null)
  }
}

const ordinary = /^(?:名詞,(?:一般|サ変接続|形容動詞語幹|副詞可能|数|接尾|非自立)|動詞|副詞)/

/** 健斗: two or three characters that the dictionary can only read one by one. */
function isOfSingleLetters(reading: Reading, start: number, found: string) {
  const inside = wordsBetween(reading, start, start + found.length)
  return (
    found.length < 4 &&
    inside.length === found.length &&
    inside.every(({ tag }) => /^名詞,(?:一般|固有名詞)/.test(tag))
  )
}
