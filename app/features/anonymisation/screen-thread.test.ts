import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingKinds } from './findings.ts'
import { openLexicon } from './names/lexicon.server.ts'
import { english, japanese } from './samples/labelled.ts'
import { englishNames, japaneseNames } from './samples/named.ts'
import { applyAll } from './resolve.ts'
import { anyText } from './samples/writing.ts'
import { screenThread } from './screen-thread.server.ts'

const lexicon = openLexicon()
const screened = (lang: 'ja' | 'en', ...texts: string[]) =>
  screenThread(
    texts.map((text, at) => ({ part: String(at), text, lang })),
    lexicon,
  )
const prose = (lang: 'ja' | 'en') =>
  readFileSync(new URL(`samples/prose.${lang}.txt`, import.meta.url), 'utf8')

const examples = [
  ...japaneseNames.map((example) => ['ja', ...example] as const),
  ...englishNames.map((example) => ['en', ...example] as const),
]

test.each(examples)('%s: %s is one finding of kind %s', (lang, marked, kind, level, proposal) => {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const text = marked.replace(/[⟦⟧]/g, '')
  const found = screened(lang, text)
  expect(found).toMatchObject([{ start, end, kind, level, text: text.slice(start, end) }])
  expect(found[0]?.suggestions[0]).toBe(proposal)
})

test('there is a labelled example of every kind that stands in a text, in both languages', () => {
  const inText = findingKinds.filter((kind) => kind !== 'rare-combination' && kind !== 'nationality')
  for (const set of [
    [...japanese, ...japaneseNames],
    [...english, ...englishNames],
  ])
    expect(new Set(set.map(([, kind]) => kind))).toEqual(new Set(inText))
})

test('case prose without names has no finding', () => {
  expect(screened('ja', prose('ja'))).toEqual([])
  expect(screened('en', prose('en'))).toEqual([])
})

const ordinary = [
  '市役所、法テラス、保健所、児童相談所、ハローワーク、病院、学校、大学、教会、労働組合、駅、県内の工場',
  '食品工場、縫製工場、日本語学校、総合病院、特別支援学校、外国人相談センター、監理団体、派遣会社、認可保育園',
  '皆さん、患者さん、大家さん、お母さん、奥さん、赤ちゃん、おばあちゃん、通訳の方、担任の先生、主治医の先生',
  'スクールソーシャルワーカー、グループホーム、フードバンク、コミュニティカフェ、ケース・バイ・ケース、マイナポータル',
  'ベトナム語の通訳、タガログ語、ネパール料理、フィリピン大使館、ブラジル学校',
  '担当課長、営業部長、前校長、女性医師、専門医師、外部弁護士、担当刑事、県警警部、地裁裁判官、派遣社員リーダー',
  '小学校校長、病院院長、児童相談所所長、生活支援課長、地区民生委員、専門相談員、学校職員、地元店長、英語通訳',
  'Aさんの夫のBさんは、X社をやめ、Cさんに話した。',
  'They asked the International Center and the International Exchange Association.',
  'The Immigration Services Agency and Hello Work in Shizuoka answered on Monday. Then the Labour Standards office called.',
]

test.each(ordinary)('%s: nothing to find', (text) => {
  expect(screened(/[ぁ-ん]/.test(text) ? 'ja' : 'en', text).map((found) => found.text)).toEqual([])
})

const roles =
  '校長 教頭 園長 施設長 民生委員 保育士 看護師 社会福祉士 行政書士 司法書士 社労士 弁護士 主治医 通訳 巡査 刑事 検事 裁判官 職員 先輩'

test.each(roles.split(' '))('a family name is found before %s, and the role alone is nobody', (role) => {
  const found = screened('ja', `前に、渡部${role}に相談した。地元の${role}にも聞いた。`)
  expect(found.map(({ text, kind }) => [text, kind])).toEqual([['渡部', 'person']])
})

test.each([
  ['会社員の田中一郎（42）は、妻と来た。', '42', '40歳代'],
  ['グエン・ヴァン・アイン（29歳）に会った。', '29', '20歳代'],
  ['Ms Thida Aung (42) came to our counter.', '42', '40s'],
  ['We met Tanaka Hiroshi, 54, at the counter.', '54', 'in their 50s'],
])('the age beside the name in %s is found', (text, age, band) => {
  const lang = /[ぁ-ん]/.test(text) ? 'ja' : 'en'
  const ages = screened(lang, text).filter(({ kind }) => kind === 'age')
  expect(ages.map((found) => [found.text.replace('歳', ''), found.suggestions[0]])).toEqual([[age, band]])
})

test.each([
  'We met Bikash Shrestha (2024).',
  'Bikash Shrestha, 3 children and a dog came.',
  '田中一郎（1名）',
])('no number in %s is an age', (text) => {
  expect(screened('en', text).filter(({ kind }) => kind === 'age')).toEqual([])
})

test('one person has one letter in the whole thread, and nobody the own initial or a letter in use', () => {
  const found = screened(
    'ja',
    'Aさんの友人の佐藤さんが来た。',
    '佐藤さんとグエンさんは知り合い。',
    '安藤さんは来ない。',
  )
  expect(found.map(({ text, suggestions }) => [text, suggestions[0]])).toEqual([
    ['佐藤', 'B'],
    ['佐藤', 'B'],
    ['グエン', 'C'],
    ['安藤', 'D'],
  ])
  expect(screened('ja', '安藤さんが来た。')[0]?.suggestions[0]).toBe('B')
})

test('a letter that stands for a name is no finding again, whoever it is and wherever it stands', () => {
  const people = ['安藤さん', '佐藤さん', '青木さん', '妻のマリセル', 'グエンさん', '伊藤さん', '馬場さん']
  fc.assert(
    fc.property(fc.shuffledSubarray(people, { minLength: 1 }), (named) => {
      const texts = named.map((person) => `${person}が来た。`)
      const said = texts.map((text, at) => ({ part: `${at}`, text, lang: 'ja' as const }))
      const found = screenThread(said, lexicon)
      const changed = said.map((each) => ({
        ...each,
        ...applyAll(
          () => each.text,
          found.filter(({ part }) => part === each.part),
          [],
        )[0],
      }))
      expect(screenThread(changed, lexicon)).toEqual([])
      const letters = changed.map(({ text }) => text.replace(/[^A-Z]/g, ''))
      expect(new Set(letters).size).toBe(named.length)
    }),
    { numRuns: 60 },
  )
})

test('a letter without さん is in use too, and one initial is one person', () => {
  const found = screened('ja', 'Aさんと妻のBが来た。佐藤さんも来た。Kさんは、K社で働く。Kさんは元気。')
  expect(found.map(({ text, suggestions }) => [text, suggestions[0]])).toEqual([
    ['佐藤', 'C'],
    ['K', 'D'],
    ['K', 'E'],
    ['K', 'D'],
  ])
})

test('the nationality is a hint with the region', () => {
  expect(screened('ja', 'ベトナム人の女性')).toMatchObject([
    { kind: 'nationality', level: 'info', suggestions: ['東南アジア出身の人'] },
  ])
  expect(screened('en', 'A Vietnamese woman came.')).toMatchObject([
    { kind: 'nationality', level: 'info', suggestions: ['Southeast Asian'] },
  ])
})

test('any text, broken or not, is screened with exact offsets', () => {
  const pieces = fc.constantFrom(
    'グエン',
    'さん',
    '・',
    '佐藤',
    '\ud83d',
    '\u200b',
    '株式会社',
    'Maria ',
    'Ｋ',
    '病院',
    '。',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, anyText), { maxLength: 20 }), (parts) => {
      const text = parts.join('')
      for (const { start, end, text: found } of screened('ja', text))
        expect(text.slice(start, end)).toBe(found)
    }),
    { numRuns: 200 },
  )
})
