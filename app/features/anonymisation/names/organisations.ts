import type { Draft, Words } from '../rules/detector.ts'
import { cityNamed, municipalityNamed } from '../rules/municipality-names.ts'
import { englishWords, prefectureWords } from './english-words.ts'
import { organisationWords } from './english-organisations.ts'
import { isLoanWord } from './loan-words.ts'
import { isKatakana, wordsBetween, type Reading } from './named.ts'
import { placesInKatakana } from './places.ts'
import { institutionOf, suffixes } from './institutions.ts'

const letter = /^[\p{Script=Han}\p{Script=Katakana}ーぁ-ゖA-Za-z0-9・々&.]$/u
const legal =
  '(?:株式会社|有限会社|合同会社|合資会社|\\(株\\)|\\(有\\)|㈱|㈲|医療法人|学校法人|社会福祉法人|宗教法人|一般社団法人|公益社団法人|一般財団法人|公益財団法人|特定非営利活動法人|NPO法人)'
const noun = '[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9・々&]'
const headed = new RegExp(
  `${legal}(?:社団|財団)?(?:[ 「『]?(?<stem>${noun}{2,20})[」』]?|[「『](?<quoted>[^」』]{2,20})[」』]|(?:さくら|ひまわり|みどり|ひかり|あおぞら|わかば|にじ|つばさ|のぞみ|めぐみ|あさひ|ふたば))`,
  'gu',
)
const tailed = new RegExp(`(?<stem>${noun}{2,20})${legal}`, 'gu')
const bySuffix = new RegExp(
  `(?:${suffixes.join('|')})(?![\\p{Script=Han}ー]{0,1}(?:員|長|側|内|外|用|費|医|名|生|行事|教育|生活|関係|向け|選び|探し))`,
  'gu',
)

/** Companies, schools, hospitals and other bodies that are named; a type of institution alone is none. */
export function* organisations(reading: Reading, words: Words): Generator<Draft> {
  const { text } = reading
  for (const pattern of [headed, tailed])
    for (const { 0: found, index, groups } of text.matchAll(pattern))
      if (!generic.test(groups?.stem ?? '')) yield draft(words, index, index + found.length, found)
  for (const { 0: found, index } of text.matchAll(numbered))
    yield draft(words, index, index + found.length, found)
  for (const { 0: suffix, index } of text.matchAll(bySuffix)) {
    const start = stemStart(text, index)
    const stem = text.slice(start, index)
    const cut = stem ? namedPart(reading, stem, start, suffix) : null
    if (cut !== null) yield draft(words, cut, index + suffix.length, text.slice(cut, index + suffix.length))
  }
  for (const word of reading.words)
    if (
      word.tag === '名詞,固有名詞,組織,*' &&
      word.known &&
      word.text.length > 2 &&
      !isPublicBody(word.text) &&
      !reading.lexicon.tagsOf(word.text).some((tag) => tag.startsWith('名詞,一般')) &&
      !isLoanWord(word.text, reading.lexicon)
    )
      yield draft(words, word.start, word.end, word.text)
  yield* inEnglish(reading, words)
}

const numbered = /第[一二三四五六七八九十\d]{1,3}(?:小学校|中学校|高等学校|高校|保育園|保育所|幼稚園)/g
const generic = /^(?:の|など|等|制|側|内|外)$/
const widestStem = 16

function stemStart(text: string, end: number) {
  let start = end
  while (start > 0 && end - start < widestStem && letter.test(text.charAt(start - 1))) start--
  return start
}

/** Where the name begins inside what stands before the suffix; null when only common words stand there. */
function namedPart(reading: Reading, stem: string, start: number, suffix: string): number | null {
  const end = start + stem.length
  const inside = wordsBetween(reading, start, end).filter((word) => word.start >= start && word.end <= end)
  let first = inside.length
  while (first > 0) {
    const word = inside[first - 1]
    if (
      !word ||
      !/^(?:名詞|接頭詞|記号,アルファベット)/.test(word.tag) ||
      /非自立|代名詞|副詞可能/.test(word.tag)
    )
      break
    first--
  }
  let own = inside.slice(first)
  while (own[0] && modifier.test(own[0].text)) own = own.slice(1)
  const head = own[0]
  if (!head || own.every((word) => modifier.test(word.text))) return null
  const strict = institutionOf(suffix).strict
  const specific = own.some((word) => isSpecific(reading, word.text, word.tag, word.known))
  const poetic = !strict && own.length === 1 && poeticNames.has(head.text)
  return specific || poetic ? head.start : null
}

const modifier =
  /^(?:県|国|市|町|村|区|都|府|道|公|私|県内|市内|町内|地元|近所|近く|隣|大手|中小|小規模|零細|有名|同じ|別|他|前|元|現|次|新しい|古い|ある|某|当|本|各|全|両|外国|外国人|日本|日本人|在日|海外|現地|母国|国際|[〇零一二三四五六七八九十数何\d]+|か所|ヶ所|社|つ|約|計|第|総合|大学|附属|付属|定時制|通信制|夜間|特別|支援|専門|職業|訓練|日本語|英語|中国語|小|中|高|小中|中高|公立|私立|国立|県立|市立|町立|都立|府立|区立|村立|民間|認可|無認可|認定|認証)$/
const poeticNames = new Set(
  'さくら ひまわり たんぽぽ すみれ みどり ひかり 光 青空 あおぞら 若葉 わかば 緑 桜 虹 にじ つばさ 翼 のぞみ 希望 めぐみ 愛 恵 平和 ひばり もみじ あさひ 朝日 すずらん どんぐり なかよし つくし ふたば 双葉 あゆみ さつき コスモス ひよこ こばと'.split(
    ' ',
  ),
)
const ordinary = /^名詞,(?:一般|サ変接続|形容動詞語幹|副詞可能|数|接尾)/

function isSpecific({ lexicon }: Reading, text: string, tag: string, known: boolean) {
  if (modifier.test(text) || placesInKatakana.has(text)) return false
  if (isKatakana(text)) return !isLoanWord(text, lexicon)
  if (/^[A-Za-z]+$/.test(text)) return text.length > 1 && !/^(?:NPO|NGO|IT|PC|AI|DV|LGBT|SNS|PTA)$/.test(text)
  if (municipalityNamed(text) || cityNamed(text)) return true
  if (!known) return /\p{Script=Han}/u.test(text)
  const isPlaceWide =
    /^名詞,固有名詞,地域,国/.test(tag) ||
    /^(?:日本|関東|関西|東京|大阪|京都|北海道|沖縄|九州|四国|東北|東海|近畿|中部|北陸|[^ ]{2,3}[都道府県])$/.test(
      text,
    )
  return (
    tag.startsWith('名詞,固有名詞') &&
    !isPlaceWide &&
    !lexicon.tagsOf(text).some((each) => ordinary.test(each))
  )
}

const isPublicBody = (text: string) =>
  /(?:省|庁|局|署|委員会|裁判所|議会|国会|政府|内閣|警察|検察|機構|連合|連盟|国連|党|会議|労働省|大使館|領事館|日銀|日本銀行|年金|ハローワーク|法テラス|日赤|赤十字|郵便局?|NHK|JICA|ILO|WHO|UNHCR|ユニセフ|自衛隊|JR|ゆうちょ|農協|生協|労組|連合会|協会)$/i.test(
    text,
  ) || /^[A-Z]{2,5}$/.test(text)

function draft(words: Words, start: number, end: number, name: string): Draft {
  return {
    start,
    end,
    kind: 'organisation',
    level: 'confirm',
    suggestions: words.generalised.institutions(institutionOf(name)),
  }
}

const capitalised = "[A-Z][A-Za-z'&-]*"
const english = new RegExp(
  `(?<![A-Za-z])(?:St\\. )?${capitalised}(?: (?:of|the|and|&|${capitalised})){0,4}(?![A-Za-z])`,
  'g',
)

function* inEnglish({ text }: Reading, words: Words): Generator<Draft> {
  for (const { 0: found, index } of text.matchAll(english)) {
    const parts = found.split(' ')
    const last = parts.findLastIndex((part) => organisationWords.has(part))
    if (last < 1) continue
    const first = parts.findIndex(
      (part) =>
        /^[A-Z]/.test(part) &&
        (!englishWords.has(part) || prefectureWords.has(part)) &&
        !organisationWords.has(part) &&
        !plainAdjective.test(part),
    )
    if (first < 0 || first > last) continue
    const lead = parts.slice(0, first).join(' ')
    const start = index + (lead ? lead.length + 1 : 0)
    const phrase = organisationWords.get(parts[last] ?? '') ?? ''
    yield {
      start,
      end: start + parts.slice(first, last + 1).join(' ').length,
      kind: 'organisation',
      level: 'confirm',
      suggestions: words.generalised.institutions({ ...institutionOf(found), phrase }),
    }
  }
}
const plainAdjective =
  /^(?:General|University|Elementary|Junior|Senior|High|Middle|Primary|Secondary|Night|Evening|Language|Vocational|Medical|International|Local|Public|Private|Community|Red|Cross|Free|Women|Women's|Workers|Workers')$/
