import { isName, named, wordsBetween, type Named, type Reading } from './named.ts'
import type { Word } from './lexicon.ts'

const runs =
  /(?<![\p{Script=Han}々ァ-ヺーA-Za-z\d])(?<name>[\p{Script=Han}々]{2,5})(?=[はがも](?![\p{Script=Hiragana}]{0,2}る)|への|の|によ|[、と][\p{Script=Han}]{2,5}[がはの]|[(])/gu
// 陳は: surnames of one character that are no word of their own.
const oneLetter = /(?<![\p{Script=Han}々ァ-ヺーA-Za-z\d])[陳劉趙鄭崔郭蔡曹鄧馮](?=[はがもと])/gu
const place =
  /^(?:.{2,3}[都道府県市区町村郡]|.*[諸列]島|北京|上海|香港|台北|台湾|欧州|欧米|中東|南米|北米|中南米|東欧|西欧|北欧|極東|江戸|日本|中国|韓国|北朝鮮|米国|英国|東京|大阪|京都|北海道|沖縄|青森|秋田|岩手|宮城|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|東北|関東|東海|北陸|中部|近畿|関西|四国|九州|首都圏|関東甲信|日米|日韓|日中|在日)$/

/** 颯太が, 柊木は, 錦富士が: characters that make no ordinary word, where somebody is spoken of. */
export function* uncommonNames(reading: Reading): Generator<Named> {
  const { text } = reading
  for (const { index } of text.matchAll(oneLetter)) yield named(reading, index, index + 1, 'confirm', null)
  for (const { 0: found, index } of text.matchAll(runs)) {
    const end = index + found.length
    if (place.test(found)) continue
    const inside = wordsBetween(reading, index, end)
    if (inside[0]?.start !== index || inside.at(-1)?.end !== end) continue
    const isPossessor = /^の/.test(text.slice(end))
    if (isPossessor ? inside.length > 1 && inside.some(isName) && inside.every(isProper) : mayBeName(inside))
      yield named(reading, index, end, 'confirm', inside[0].initial)
  }
}

function mayBeName(inside: Word[]) {
  if (inside.length === 1) return !inside[0]!.known || isLocal(inside[0]!)
  // 神宮寺蓮司: a given name ends it.
  if (inside.length === 2 && isName(inside[1]!) && inside[1]!.text.length > 1)
    return /^名詞,(?:一般|固有名詞)/.test(inside[0]!.tag)
  return (
    inside.some((word) => word.known && isProper(word)) &&
    inside.every(
      (word) => isProper(word) || (word.text.length === 1 && /^名詞,(?:一般|接尾,一般)/.test(word.tag)),
    ) &&
    !ofGroup.test(inside.at(-1)!.text)
  )
}

const isLocal = ({ tag }: Word) => /^名詞,固有名詞,(?:地域,一般|一般)/.test(tag)
const isProper = ({ tag }: Word) =>
  tag.startsWith('名詞,固有名詞') && !tag.startsWith('名詞,固有名詞,地域,国')
const ofGroup = /^[県府都道市区町村郡州島山川湖湾港城寺駅線橋駐側製産人語系軍派党会社店局署員者家内外間産]$/
