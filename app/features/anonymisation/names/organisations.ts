import type { Draft, Words } from '../rules/detector.ts'
import { englishWords, prefectureWords } from './english-words.ts'
import { knownInEnglish, organisationWords } from './english-organisations.ts'
import { bodiesAtWork, bodiesInKana, introducedBodies } from './bodies-in-sentences.ts'
import { afterPlaces, coinedBodies, namedInParts } from './coined-bodies.ts'
import { isListedLoan, isLoanWord } from './loan-words.ts'
import { isKatakana, wordsBetween, type Reading } from './named.ts'
import { namedPart, poeticNames, stemStart } from './organisation-stems.ts'
import { wellKnown } from './well-known.ts'
import { firstWords, institutionOf, suffixes } from './institutions.ts'

const legal =
  '(?:株式会社|有限会社|合同会社|合資会社|(?:行政書士|税理士|弁護士|司法書士|社会保険労務士)法人|\\(株\\)|\\(有\\)|㈱|㈲|医療法人|学校法人|社会福祉法人|宗教法人|一般社団法人|公益社団法人|一般財団法人|公益財団法人|特定非営利活動法人|NPO法人)'
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
      if (!generic.test(groups?.stem ?? '')) {
        const lead = roleBefore.exec(found)?.[0].length ?? 0
        yield draft(words, index + lead, index + found.length, found.slice(lead))
      }
  for (const { 0: found, index } of text.matchAll(numbered))
    yield draft(words, index, index + found.length, found)
  for (const pattern of [...named, poetic])
    for (const { 0: found, index } of text.matchAll(pattern))
      if (!generalOffice.test(found)) yield draft(words, index, index + found.length, found)
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
      // チャイルドシート: the first half of a longer word.
      !(isKatakana(word.text) && /^[ァ-ヺー]/.test(text.slice(word.end, word.end + 1))) &&
      !isPublicBody(word.text) &&
      !reading.lexicon.tagsOf(word.text).some((tag) => tag.startsWith('名詞,一般')) &&
      !isListedLoan(word.text)
    )
      yield draft(words, word.start, word.end, word.text)
  for (const { 0: found, index } of text.matchAll(wellKnown))
    yield draft(words, index, index + found.length, found)
  for (const { 0: found, index } of text.matchAll(shortSchool))
    yield draft(words, index, index + found.length, `${found}${found.endsWith('高') ? '校' : '学校'}`)
  yield* namedAfterKind(reading, words)
  for (const find of [introducedBodies, bodiesAtWork, bodiesInKana, coinedBodies, namedInParts, afterPlaces])
    for (const { start, end, name } of find(reading)) yield draft(words, start, end, name)
  yield* inEnglish(reading, words)
  yield* incorporated(reading, words)
}

// 可美小に通う, 南部中の3年生: shortened as in speech, where what follows shows that it is a school.
const shortSchool =
  /[\p{Script=Han}]{2,4}(?<!大)[小中高](?=に(?:通|入|進|転)|の(?:[1-6一二三四五六]年|児童|生徒|先生|校長|教頭|担任)|を卒業|学区)/gu

// グループホームこもれび: the kind first, then a name that does not begin as a particle does.
const afterKind = new RegExp(
  `(?:${firstWords.join('|')})(?:[「『][^」』]{2,20}[」』]|(?<kana>[ぁ-ん]{3,8}?)(?=[にでのはがをとへや、。]|$)|[\\p{Script=Han}々]{1,5}[園荘苑館寮庵郷]|(?<katakana>[ァ-ヺー]{3,12})(?:[\\p{Script=Han}]{2,4}(?=[のにでへをがは、]))?)`,
  'gu',
)
const inSentence =
  /^(?:助詞|助動詞|副詞|接続詞|連体詞|感動詞|動詞,非自立|名詞,(?:非自立|副詞可能|接尾|代名詞))/

function* namedAfterKind(reading: Reading, words: Words): Generator<Draft> {
  const { text, lexicon } = reading
  for (const { 0: found, index, groups } of text.matchAll(afterKind)) {
    const { kana, katakana } = groups ?? {}
    const first = kana
      ? wordsBetween(reading, index + found.length - kana.length, index + found.length)[0]
      : undefined
    // きらり is an adverb, which no を or の follows.
    const isName =
      poeticNames.has(kana ?? '') || (first?.text === kana && first?.tag.startsWith('副詞,助詞類接続'))
    if (first && inSentence.test(first.tag) && !isName) continue
    if (katakana && isLoanWord(katakana, lexicon)) continue
    const start =
      index - /[\p{Script=Han}ァ-ヺー]{0,12}$/u.exec(text.slice(Math.max(0, index - 12), index))![0].length
    yield draft(words, start, index + found.length, text.slice(start, index + found.length))
  }
}

// ハローワーク大垣, 在東京ベトナム寺院; the office in a town tells the town.
const named = [
  /ハローワーク(?!インターネット)(?:[\p{Script=Han}]{2,4}|[ぁ-ん]{3,5})(?=[のでにへ])/gu,
  /(?:在[\p{Script=Han}]{2,4})?[ァ-ヺー]{2,10}寺院/gu,
  /(?<![\p{Script=Han}])(?!菩提寺|お寺|同寺)[\p{Script=Han}]{2,3}寺(?=の(?:住職|僧|境内|墓|檀家|近く)|に(?:預|参|通)|で(?:葬|座禅|法要))/gu,
]
const heads =
  '太陽|光|ひかり|虹|にじ|星|愛|森|花|泉|恵み|めぐみ|やすらぎ|いこい|みどり|緑|ひまわり|さくら|桜|つばさ|たんぽぽ|風|海|空|夢'
const poetic = new RegExp(
  `(?<![\\p{Script=Han}ァ-ヺー])(?:${heads})の(?:家|里|郷|園|杜|丘|会)(?=[にでのをがは]|から)`,
  'gu',
)
const generalOffice = /^ハローワーク(?:など|から|まで|求人|職員|紹介|窓口|利用|登録)/

// 監理団体TMC協同組合: what it is stands before the name.
const roleBefore =
  /^(?:監理団体|登録支援機関|派遣会社|送り?出し?機関|(?:勤務|実習|就職|アルバイト|受け?入れ)先|受け?入れ企業|保証会社|元請け?|下請け?)(?=.{3})/u

const numbered = /第[一二三四五六七八九十\d]{1,3}(?:小学校|中学校|高等学校|高校|保育園|保育所|幼稚園)/g
const generic = /^(?:の|など|等|制|側|内|外)$/

const isPublicBody = (text: string) =>
  /(?:省|庁|局|署|委員会|裁判所|議会|国会|政府|内閣|警察|検察|機構|連合|連盟|国連|会議|労働省|大使館|領事館|日銀|日本銀行|年金|ハローワーク|法テラス|日赤|赤十字|郵便局?|NHK|JICA|ILO|WHO|UNHCR|ユニセフ|自衛隊|JR|ゆうちょ|農協|生協|労組|連合会|協会)$/i.test(
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

const capitalised = "[A-Z][A-Za-z'&-]{0,24}"
const english = new RegExp(
  `(?<![A-Za-z])(?:St\\. )?${capitalised}(?: (?:of|the|and|&|${capitalised})){0,4}(?![A-Za-z])`,
  'g',
)

function* inEnglish({ text }: Reading, words: Words): Generator<Draft> {
  for (const [pattern, phrase] of knownInEnglish)
    for (const { 0: found, index } of text.matchAll(pattern))
      yield {
        ...draft(words, index, index + found.length, found),
        suggestions: words.generalised.institutions({ ...institutionOf(found), phrase }),
      }
  for (const { 0: found, index } of text.matchAll(english)) {
    const parts = found.split(' ')
    const last = parts.findLastIndex((part) => organisationWords.has(part))
    if (last < 1) continue
    let first = parts.findIndex(
      (part) =>
        /^[A-Z]/.test(part) &&
        (!englishWords.has(part) || prefectureWords.has(part)) &&
        !organisationWords.has(part) &&
        !plainAdjective.test(part),
    )
    if (first < 0 || first > last) continue
    while (first > 0 && wide.test(parts[first - 1] ?? '')) first--
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
// Tokai Seiki Co., Ltd.: whatever stands before the legal form is a name. The full stop of a sentence stays.
const legalForm = '(?:Co\\.?,? ?Ltd|Inc|Ltd|LLC|Corp|[KGY]\\.K)(?![A-Za-z])(?:\\.(?=,| ?[a-z)]))?'
const withLegalForm = new RegExp(
  `(?<![A-Za-z.])(?<lead>(?:The|A|An|Our|My|Her|His|Their|At|In|For|From|With|By|And|But) )?(?<name>${capitalised}(?: (?:& )?${capitalised}){0,4}),? ${legalForm}`,
  'g',
)

function* incorporated({ text }: Reading, words: Words): Generator<Draft> {
  for (const { 0: found, index, groups } of text.matchAll(withLegalForm)) {
    const { lead = '', name = '' } = groups ?? {}
    const phrase = organisationWords.get(name.split(' ').at(-1)!) ?? 'a company'
    yield {
      ...draft(words, index + lead.length, index + found.length, found),
      suggestions: words.generalised.institutions({ ...institutionOf(found), phrase }),
    }
  }
}

const wide = /^(?:Asia|Asian|Japan|East|West|North|South|Central|New|Golden|International|Global|World)$/
const plainAdjective =
  /^(?:General|University|Elementary|Junior|Senior|High|Middle|Primary|Secondary|Night|Evening|Language|Vocational|Medical|International|Exchange|Local|Public|Private|Community|Red|Cross|Free|Women|Women's|Workers|Workers')$/
