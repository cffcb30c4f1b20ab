import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { screen } from './screen.server.ts'

const prose = (lang: 'ja' | 'en') =>
  readFileSync(new URL(`samples/prose.${lang}.txt`, import.meta.url), 'utf8')
const found = (text: string, lang: 'ja' | 'en') => screen(text, { lang }).map((finding) => finding.text)

const megabyte = (sentences: string[]) => {
  const pieces: string[] = []
  for (let length = 0, turn = 0; length < 1_000_000; turn++) {
    const sentence = sentences[(turn * 7) % sentences.length] ?? ''
    pieces.push(sentence)
    length += sentence.length
  }
  return pieces.join('')
}

test('Japanese case prose without identifiers has no finding', () => {
  expect(prose('ja').length).toBeGreaterThan(6000)
  expect(found(prose('ja'), 'ja')).toEqual([])
})

test('English case prose without identifiers has no finding', () => {
  expect(found(prose('en'), 'en')).toEqual([])
})

test('a megabyte of its sentences in another order has no finding', () => {
  const sentences = prose('ja').match(/[^。\n]+[。\n]+/g) ?? []
  expect(sentences.length % 7).not.toBe(0)
  expect(found(megabyte(sentences), 'ja')).toEqual([])
})

const ordinary = [
  '3か月、2人、第3条、1番目、週3回、午前10時から正午まで、9-12月、9:00-17:00',
  '令和7年、令和7年4月、2026年4月、R7.4、H28年度、来日2年目、T+2か月、3日間',
  '30歳代、50代、四十代、20歳代前半、18歳以上、六十五歳以上、10歳未満、20歳前後、5歳上の兄、3歳差',
  '3歳児健診、5歳児クラス、才能、天才、二、三日、一人ひとり、二十四時間、十人十色、千歳飴、万歳',
  '100-1000人、500-1000円、2019-2020年度、1,234,567円、1500000円、約1500000、3.14159265',
  '2024 2025 2026、1 000 000、She is 5 to 6, the mother of 2 children, He is 3 times, 1-2 weeks, Listing 15-10, Rust',
  '3号被保険者、技能実習2号、特定技能1号、110番、#7119、第1-2-3、表1-2-3、A4-3枚、N2-N3',
  '関係機関市町村、観光市場、関西区間、県南区域、途中区切り、農山漁村、下町、学区、県内の市',
  '国立の病院、中央の会社、日本の工場、近くの寮、別荘、賃貸マンション、県営住宅、雑居ビル、フラット35',
  '電話相談は3,000件、電話代は月8000円、口座をつくる、普通に1週間、保険証がない3人、旅券の手数料は16,000円',
  '村さん、東村さん、COVID-19、ISO 27001、24/7、1/2、version 2.10.3、ages 6-12, aged 6 to 12, children over 5 years of age',
]

test.each(ordinary)('%s: nothing to find', (text) => {
  expect(found(text, 'ja')).toEqual([])
})
