import { cityNamed, municipalityNamed } from '../rules/municipality-names.ts'
import { institutionOf } from './institutions.ts'
import type { Word } from './lexicon.ts'
import { isListedLoan, isLoanWord } from './loan-words.ts'
import { isHiragana, isKanji, isKatakana, wordsBetween, type Reading } from './named.ts'
import { placesInKatakana } from './places.ts'

const letter = /^[\p{Script=Han}\p{Script=Katakana}ーぁ-ゖA-Za-z0-9・々&.]$/u
const widestStem = 16

/** Where the text that may belong to a name begins, before the last word of the name of an institution. */
export function stemStart(text: string, end: number) {
  let start = end
  while (start > 0 && end - start < widestStem && letter.test(text.charAt(start - 1))) start--
  return start
}

/** Where the name begins inside what stands before the suffix; null when only common words stand there. */
export function namedPart(reading: Reading, stem: string, start: number, suffix: string): number | null {
  let own = nounsBefore(reading, start, start + stem.length)
  own = own.slice(
    own.findLastIndex(({ text }, at) => at < own.length - 1 && /^(?:団体|機関|先)$/.test(text)) + 1,
  )
  while (own[0] && modifier.test(own[0].text)) own = own.slice(1)
  const head = own[0]
  const last = own.at(-1)
  if (!head || !last || own.every(({ text }) => modifier.test(text))) return null
  if (suffix === '店' && last.text === '料理') return null
  const { strict } = institutionOf(suffix)
  const poetic = !strict && (poeticNames.has(head.text) ? own.length === 1 : inKana(own))
  const named =
    poetic ||
    own.some((word) => isMisread(word) || isSpecific(reading, word)) ||
    (suffix !== '店' && isNamedAfterPlace(own, suffix))
  return named ? head.start : null
}

/** The nouns without a gap that end there. */
export function nounsBefore(reading: Reading, start: number, end: number): Word[] {
  const inside = wordsBetween(reading, start, end).filter((word) => word.start >= start && word.end <= end)
  if (inside.at(-1)?.end !== end) return []
  const before = inside.findLastIndex(
    (word) =>
      !(/^(?:名詞|接頭詞|記号,アルファベット)/.test(word.tag) || isMisread(word)) ||
      /非自立|代名詞|副詞可能/.test(word.tag),
  )
  return inside.slice(before + 1)
}

// 西遠労働組合 is read as 西 and the stem of 遠い: a name that the dictionary does not know.
const isMisread = ({ tag, text }: Word) => /^(?:形容詞|動詞)/.test(tag) && isKanji(text)
// しんあい保育園, ききょう保育園; こどもクリニック is a kind.
const inKana = (own: Word[]) => {
  const text = own.map((word) => word.text).join('')
  return (
    isHiragana(text) &&
    text.length > 2 &&
    !/^(?:こども|にほんご|ことば|こころ|おんな|おとな|ほいく)+$/.test(text)
  )
}

export const modifier =
  /^(?:県|国|市|町|村|区|都|府|道|公|私|県内|市内|町内|地元|近所|近く|隣|大手|中小|小規模|零細|有名|同じ|別|他|前|元|現|次|新しい|古い|ある|某|当|本|各|全|両|外国|外国人|日本|日本人|在日|海外|現地|母国|国際|[〇零一二三四五六七八九十数何\d]{1,12}|か所|ヶ所|社|つ|約|計|第|総合|大学|附属|付属|定時制|通信制|夜間|特別|支援|専門|職業|訓練|日本語|英語|中国語|小|中|高|小中|中高|公立|私立|国立|県立|市立|町立|都立|府立|区立|村立|民間|認可|無認可|認定|認証|県営|市営|町営|都営|府営|区営|認可外)$/
/** What nurseries and homes are called. */
export const poeticNames = new Set(
  'さくら ひまわり たんぽぽ すみれ みどり ひかり 光 青空 あおぞら 若葉 わかば 緑 桜 虹 にじ つばさ 翼 のぞみ 希望 めぐみ 愛 恵 平和 ひばり もみじ あさひ 朝日 すずらん どんぐり なかよし つくし ふたば 双葉 あゆみ さつき コスモス ひよこ こばと'.split(
    ' ',
  ),
)
// Surnames that are met as words: 中央病院 is found by another rule if a place stands before it.
const plain = new Set(
  '中央 平和 国分 地域 主人 大家 金子 若菜 正月 本多 保育 医療 福祉 看護 介護 生活 建設 専門 児童'.split(' '),
)
const ordinary = /^名詞,(?:一般|サ変接続|形容動詞語幹|副詞可能|数|接尾)/
const country = /^名詞,固有名詞,地域,国/
const wide =
  /^(?:関東|関西|東京|大阪|京都|北海道|沖縄|九州|四国|東北|東海|近畿|中部|北陸|[^ ]{2,3}[都道府県])$/
const national = /(?:協会|連盟|連合会|学会|銀行|大学|財団|新聞|放送|航空|交通公社)$/

const whose = /^(?:[都道府県市区町村][立営内]?|公立|私立|国立|内|産|在住|出身)$/

/** 静岡大学, 東京福祉大学: the name of a prefecture or region, alone or with words that say more than whose it is. */
function isNamedAfterPlace(own: Word[], suffix: string) {
  const [head, ...rest] = own
  if (!head) return false
  const isCountry = country.test(head.tag)
  const isPlace = wide.test(head.text) || head.tag.startsWith('名詞,固有名詞,地域')
  if (!isPlace || (isCountry && !(national.test(suffix) && head.text !== '日本'))) return false
  return rest.length === 0 || rest.some(({ text }) => !whose.test(text))
}

function isSpecific({ lexicon }: Reading, { text, tag, known }: Word) {
  if (modifier.test(text) || placesInKatakana.has(text)) return false
  if (known && tag.startsWith('名詞,固有名詞,組織') && !isListedLoan(text)) return true
  if (isKatakana(text)) return !isLoanWord(text, lexicon)
  if (/^[A-Za-z]+$/.test(text)) return text.length > 1 && !/^(?:NPO|NGO|IT|PC|AI|DV|LGBT|SNS|PTA)$/.test(text)
  if (municipalityNamed(text) || cityNamed(text)) return true
  if (!known) return /\p{Script=Han}/u.test(text)
  if (country.test(tag) || wide.test(text)) return false
  const tags = lexicon.tagsOf(text)
  if (text.length > 1 && tags.some((each) => each.endsWith('人名,姓')) && !plain.has(text)) return true
  return tag.startsWith('名詞,固有名詞') && !tags.some((each) => ordinary.test(each))
}
