import type { Place } from '../messages.ja.ts'
import type { Detector, Draft, Words } from './detector.ts'
import {
  cityNamed,
  longestName,
  municipalityNamed,
  municipalityRomanised,
  nameKey,
  prefectureNamed,
  prefectureNames,
  type Municipality,
} from './municipality-names.ts'

type Hit = { start: number; end: number; place: Municipality; written: boolean }

const otherWord =
  /^(?:市(?:場|町村|街地|販|況)|区(?:間|分|別|域|画|切)|町村|村(?:さん|氏|様|くん|ちゃん|先生))/
const otherStems = new Set(
  '機関 税関 玄関 難関 相関 観光 環境 国境 越境 心境 繁栄 途中 集中 最中 関東 関西 空港 漁港'.split(' '),
)
const before = new RegExp(`(${prefectureNames.join('|')})?(?:[\\p{Script=Han}]{1,4}郡)?$`, 'u')

/** Official names of municipalities and wards, with the prefecture or district written before them. */
export const municipalities: Detector = function* ({ text }, words) {
  for (const hit of [...namesIn(text), ...spacedNames(text)]) {
    const town = townAfter.exec(text.slice(hit.end, hit.end + 8))?.[0].length ?? 0
    yield finding({ ...hit, end: hit.end + town }, words)
  }
}

// 鶴見区潮田町: the town of a ward or a city goes with it.
const townAfter = /^(?![会役])[\p{Script=Han}ヶケ]{1,4}町(?![\p{Script=Han}\d〇一二三四五六七八九十])/u

const spaced =
  /(?<!\p{Script=Han})(?:[\p{Script=Han}ケヶ]{1,3}[ _/-]{1,2}){1,8}[市区町村](?!\p{Script=Han})/gu

/** 浜 松 市: a name of which a piece is written apart. */
function* spacedNames(text: string): Generator<Hit> {
  for (const { 0: found, index } of text.matchAll(spaced)) {
    const places = Array.from(found.matchAll(/[^ _/-]/g), ({ index: at }) => index + at)
    const hit = namesIn(places.map((at) => text.charAt(at)).join('')).at(-1)
    const start = places[hit?.start ?? 0] ?? 0
    const end = (places[(hit?.end ?? 0) - 1] ?? 0) + 1
    if (hit && /[ _/-]/.test(text.slice(start, end))) yield { ...hit, start, end }
  }
}

/** Where municipalities are named, in order; a ward that follows its city is one name with it. */
export function namesIn(written: string): Hit[] {
  const text = nameKey(written)
  const hits: Hit[] = []
  for (const { index } of text.matchAll(/[市区町村]/g)) {
    const last = hits.at(-1)
    const hit = nameEndingAt(text, hits.at(-2)?.end ?? 0, index + 1)
    if (!hit) continue
    if (last && hit.start <= last.start) hits.pop()
    const apart = last && hit.start > last.start ? nameEndingAt(text, last.end, index + 1) : hit
    if (!apart) continue
    if (last && apart.start === last.end && apart.place.tier === '区') last.end = apart.end
    else hits.push(apart)
  }
  return hits
}

/** The longest official name that ends there and starts at `from` or later. */
function nameEndingAt(text: string, from: number, end: number): Hit | null {
  const length = longestBefore(text, from, end)
  const place = length > 0 && municipalityNamed(text.slice(end - length, end))
  if (!place || otherWord.test(text.slice(end - 1, end + 2))) return null
  if (length === 2 && otherStems.has(text.slice(end - 3, end - 1))) return null
  const [lead = '', prefecture] =
    before.exec(text.slice(Math.max(from, end - length - 10), end - length)) ?? []
  const known = prefecture ? prefectureNamed(prefecture) : place.prefecture
  return {
    start: end - length - lead.length,
    end,
    place: { ...place, prefecture: known },
    written: Boolean(prefecture),
  }
}

function longestBefore(text: string, from: number, end: number) {
  for (let length = Math.min(longestName, end - from); length > 1; length--)
    if (municipalityNamed(text.slice(end - length, end))) return length
  return 0
}

const lives =
  /駅|在住|出身|周辺|近郊|方面|入管|[にへ](?:住|暮ら|引っ越|転居|転入|転勤|移|ある|あり)|で(?:暮ら|働|生まれ|育)|から(?:来|引っ越|転居|移|通|[\p{Script=Han}]{2,5}[へに](?:引っ越|転居|移|転入))|の(?:会社|工場|寮|学校|病院|アパート|マンション|団地|店|農家|造船所|漁船|漁港|教会|モスク|ホテル|旅館|中古車|支援員|水産|縫製|自動車|飲食店)/gu

/** City names without 市 where the next words say that it is a place. */
export const cityStems: Detector = function* (view, words) {
  const text = nameKey(view.text)
  for (const { index } of text.matchAll(lives))
    for (let length = Math.min(6, index); length > 1; length--) {
      const start = index - length
      const place = cityNamed(text.slice(start, index))
      if (!place || /[\p{Script=Han}\p{Script=Katakana}]/u.test(text.charAt(start - 1))) continue
      yield finding({ start, end: index, place, written: false }, words)
      break
    }
}

const suffixed =
  /(?<![A-Za-z])([A-ZĀĪŪĒŌ][A-Za-zāīūēōĀĪŪĒŌ'-]{1,24}?)(?:-(shi|ku|cho|chō|machi|mura|son)| ([Cc]ity|[Tt]own|[Vv]illage|[Ww]ard))(?![A-Za-z])/g
const located =
  /(?<=(?<![A-Za-z])(?:in|to|from|near|at|around|outside|of) )[A-ZĀĪŪĒŌ][a-zāīūēō]{3,24}(?:-[A-Za-z][a-zāīūēō]{1,24})?(?![A-Za-z])/g
const beforePrefecture = new RegExp(
  `(?<![A-Za-z])[A-ZĀĪŪĒŌ][a-zāīūēō]{2,24}(?=, (?:${prefectureNames.map((name) => prefectureNamed(name)?.en).join('|')})(?![a-z]))`,
  'g',
)
const tiers: Record<string, Place['tier']> = {
  ...{ shi: '市', ku: '区', cho: '町', chō: '町', machi: '町', mura: '村', son: '村' },
  ...{ city: '市', ward: '区', town: '町', village: '村' },
}
const englishWords = new Set(['date', 'mine', 'tome', 'same', 'sake', 'hope', 'june', 'toki'])
const prefectureIds = new Set(prefectureNames.map((name) => prefectureNamed(name)?.en.toLowerCase()))

/** The same names in Latin letters: with City or -shi, or after a preposition. */
export const romanisedNames: Detector = function* ({ text }, words) {
  for (const { 0: found, 1: stem = '', 2: dashed, 3: word = '', index } of text.matchAll(suffixed)) {
    const known = municipalityRomanised(stem)
    const tier = tiers[dashed ?? word.toLowerCase()] ?? '市'
    const place = known && { ...known, tier, prefecture: known.tier === tier ? known.prefecture : null }
    if (place) yield finding({ start: index, end: index + found.length, place, written: false }, words)
  }
  for (const { 0: found, index } of text.matchAll(beforePrefecture)) {
    const place = municipalityRomanised(found)
    if (place) yield finding({ start: index, end: index + found.length, place, written: false }, words)
  }
  for (const { 0: found, index } of text.matchAll(located)) {
    const place = municipalityRomanised(found)
    const isOther = englishWords.has(found.toLowerCase()) || prefectureIds.has(found.toLowerCase())
    if (place?.tier === '市' && !isOther)
      yield finding({ start: index, end: index + found.length, place, written: false }, words)
  }
}

const finding = ({ start, end, place, written }: Hit, words: Words): Draft => ({
  start,
  end,
  kind: 'municipality',
  level: 'confirm',
  suggestions: words.generalised.places({ ...place, written }),
})
