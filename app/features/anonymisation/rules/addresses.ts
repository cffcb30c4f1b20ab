import { isDateLike, isQuantity, units } from './context.ts'
import type { Detector, Words } from './detector.ts'
import { replaced } from './detector.ts'
import { namesIn } from './municipalities.ts'
import { prefectureNames } from './municipality-names.ts'

const n = '(?:\\d{1,5}|[〇一二三四五六七八九十百]{1,6})'
const counted = `(?!\\d|${units})`
const further = `(?: ?[のノ-]? ?(?:\\d{1,5}${counted} ?(?:番地?|号室?|室|階)?|[〇一二三四五六七八九十百]{1,6} ?(?:番地?|号室?))){0,4}`
const japanese = [
  new RegExp(`(?<!\\d)${n} ?丁目${further}`, 'g'),
  new RegExp(`(?<!\\d)${n} ?番地${further}`, 'g'),
  new RegExp(`(?<!\\d)${n} ?番 ?${n} ?号(?!線|車)${further}`, 'g'),
  /(?<![\dA-Za-z第])[A-Z]?\d{1,4} ?号(?:室|棟(?: ?\d{1,4}号?室?)?)/g,
]
const era = '(?<![令平昭]|令和|平成|昭和|大正|明治)'
const chain = new RegExp(
  `(?<=[\\p{Script=Han}ヶケノ々])${era} ?[1-9]\\d{0,2}-[1-9]\\d{0,2}(?:-[1-9]\\d{0,4}){1,2}(?!\\d|-\\d)`,
  'gu',
)
const shortChain = /(?<=[町村区市字丘条通]) ?[1-9]\d{0,3}-[1-9]\d{0,3}(?!\d|-\d)/g
const kanjiChain =
  /(?<=[町村区市字丘条通目]) ?[一二三四五六七八九十]{1,3}[のノ][一二三四五六七八九十]{1,3}(?:[のノ][一二三四五六七八九十]{1,3}){0,2}(?![\p{Script=Han}])/gu
const numbered = /(?:第|表|図|例|項|様式|資料|参考|問|章|節|条|注|号|番号|段階|選択肢|手順|版|級)\d{0,3}$/
const lead = /(?:[\p{Script=Han}\p{Script=Katakana}ー々]|\d{1,2}条){1,10} ?$/u
const widestLead = 24

/** 丁目・番地・号 and the dash form after a name of a place, with the town that stands before it. */
export const japaneseAddresses: Detector = function* ({ text }, words) {
  for (const pattern of [...japanese, chain, shortChain, kanjiChain])
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const end = index + found.length
      const before = text.slice(Math.max(0, index - widestLead), index)
      if (!japanese.includes(pattern) && isCount(text, before, found.trim(), end)) continue
      yield address(words, text, index - leadLength(before), end)
    }
}

const isCount = (text: string, before: string, found: string, end: number) =>
  isDateLike(found) || isQuantity(text, end - found.length, end) || numbered.test(before)

/** Back to the municipality if one stands near by, otherwise over the name of the town. */
function leadLength(before: string) {
  const clause = /[^、。,\n|:「」()]{0,24}$/.exec(before)?.[0] ?? ''
  const place = namesIn(clause).at(-1)
  if (place && clause.length - place.end <= 12) return clause.length - place.start
  return lead.exec(clause)?.[0].length ?? 0
}

function address(words: Words, text: string, start: number, end: number) {
  const draft = replaced(words, 'address', start, end)
  const prefecture = prefectureNames.find((name) => text.startsWith(name, start))
  const [placeholder = '', nothing = ''] = draft.suggestions
  return { ...draft, suggestions: prefecture ? [prefecture, placeholder, nothing] : draft.suggestions }
}

const name = '[\\p{Script=Han}\\p{Script=Katakana}ー・々A-Za-z]'
const unit = `(?: ?[A-Z]?-?\\d{1,4}(?!\\d)(?:号?棟|号室?|室|階|-)?){0,2}`
const headed = new RegExp(
  `(?:コーポラス|コーポ(?!レ|ラ)|ハイツ|メゾン|シャトー|レジデンス(?!カード)|ヴィラ|エステート|ドミール)[ ・]?${name}{1,12}${unit}`,
  'gu',
)
const strong = new RegExp(
  `[\\p{Script=Han}\\p{Script=Katakana}ー・々]{2,12}?(?:ハイツ|コーポ|レジデンス|パレス|ハイム|(?<!別|山)荘)(?![園厳重市町村区駅\\p{Script=Katakana}ー])${unit}`,
  'gu',
)
const inHiragana = new RegExp(
  `[ぁ-ゖ]{2,8}(?<![のるむいたなはがをにでもと])(?:荘|ハイツ|コーポ|ハイム)(?![園厳重市町村区駅\\p{Script=Katakana}ー])${unit}`,
  'gu',
)
const weak = new RegExp(
  `([\\p{Script=Han}\\p{Script=Katakana}ー・々]{2,10}?)(?:マンション|アパート|ビル|団地)(?![\\p{Script=Han}\\p{Script=Katakana}ー])${unit}`,
  'gu',
)
const anyBuilding =
  /(?:賃貸|分譲|高層|公営|市営|県営|町営|村営|都営|府営|道営|区営|民間|木造|雑居|駅前|住宅|工業|公団|同じ|集合|大規模|近隣|周辺|郊外|ワンルーム|ウィークリー|マンスリー|リゾート|オフィス|テナント|商業|社宅|家族|会社|自宅|友人|知人|両親|夫婦|別|現在|新築|中古|低層|古い|階建て?|某|当該|各|旧|県内|市内|町内|外国人|家賃|格安|単身|世帯)$/u

/** Names of buildings: certain after コーポ or before ハイツ, to be checked before マンション. */
export const buildings: Detector = function* ({ text }, words) {
  for (const pattern of [headed, strong, inHiragana])
    for (const { 0: found, index } of text.matchAll(pattern))
      yield replaced(words, 'address', index, index + found.length)
  for (const { 0: found, 1: named = '', index } of text.matchAll(weak))
    if (!anyBuilding.test(named)) yield replaced(words, 'address', index, index + found.length, 'confirm')
}

const town = '[A-Z][a-z]{1,24}(?:-(?:cho|machi|ku|shi))?'
const notNumbered =
  '(?<!(?:[Ll]isting|[Ff]ig(?:ure|\\.)|[Tt]able|[Cc]hapter|[Ss]ection|[Vv]ersion|[Pp]art|[Ii]tem) )'
const english = [
  /(?<!\d)\d{1,2}-(?:\d{1,3}-)?(?:\d{1,3}-)?chome(?:[ -]\d{1,4}(?:-\d{1,4}){0,4})?/gi,
  new RegExp(`${notNumbered}(?<![\\d-])[1-9]\\d{0,2}-\\d{1,3}(?:-\\d{1,4}){1,2},? ${town}(?![a-z])`, 'g'),
  new RegExp(
    `${notNumbered}(?<![\\d-])[1-9]\\d{0,2}-\\d{1,3},? [A-Z][a-z]{1,24}-?(?:cho|machi|ku)(?![a-z])`,
    'g',
  ),
  /(?<![A-Za-z])(?!Listing|Figure|Table|Chapter|Section|Version|Part|Item)[A-Z][a-z]{2,24}(?:-(?:cho|machi|ku))? [1-9]\d?-\d{1,3}-\d{1,4}(?![\d-])/g,
  /(?<![A-Za-z])(?:Apartment|Apt\.?|Room|Unit|Flat|Rm\.?) ?(?:No\.? ?|#)?[A-Z]?\d{2,4}(?!\d)/g,
  /(?<![A-Za-z])[A-Z][a-z]{1,24} (?:Heights|Corpo|Haitsu|Mansion)(?: ?\d{2,4})?(?![A-Za-z\d])/g,
  /(?<!\d)\d{1,5} (?:[A-Z][a-z]{1,24} ){1,3}(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Boulevard|Blvd\.?)(?![a-z])/g,
]

export const englishAddresses: Detector = function* ({ text }, words) {
  for (const pattern of english)
    for (const { 0: found, index } of text.matchAll(pattern))
      yield replaced(words, 'address', index, index + found.length)
}
