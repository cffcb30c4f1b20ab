import { expect, test } from 'vitest'
import { english, japanese } from './samples/labelled.ts'
import { screen } from './screen.server.ts'

const examples = [
  ...japanese.map((example) => ['ja', ...example] as const),
  ...english.map((example) => ['en', ...example] as const),
]

test.each(examples)('%s: %s is one finding of kind %s', (lang, marked, kind, level, proposal) => {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const text = marked.replace(/[⟦⟧]/g, '')
  const [finding, ...more] = screen(text, { lang })
  expect(finding).toMatchObject({ start, end, kind, level, text: text.slice(start, end) })
  expect(finding?.suggestions[0]).toBe(proposal)
  expect(more).toEqual([])
})

test('what must change can be replaced or deleted', () => {
  const [finding] = screen('電話は090-1234-5678です', { lang: 'ja' })
  expect(finding?.suggestions).toEqual(['（電話番号）', ''])
})

test('the month and the season are offered for a day', () => {
  expect(screen('2026年4月12日', { lang: 'ja' })[0]?.suggestions).toEqual(['2026年4月', '春ごろ'])
  expect(screen('12 April 2026', { lang: 'en' })[0]?.suggestions).toEqual(['April 2026', 'spring 2026'])
})

test('proposals are in the language of the text, whatever language the finding is in', () => {
  expect(
    screen('The mother (52歳) came on 令和7年4月1日.', { lang: 'en' }).map((f) => f.suggestions[0]),
  ).toEqual(['50s', 'April 2025'])
})

test('of two that overlap the stronger level stays, then the longer', () => {
  const text = '静岡県浜松市中央1-2-3、2026年4月12日、https://demo.example/090-1234-5678'
  expect(screen(text, { lang: 'ja' }).map(({ kind, text: found }) => [kind, found])).toEqual([
    ['address', '静岡県浜松市中央1-2-3'],
    ['date', '2026年4月12日'],
    ['url', 'https://demo.example/090-1234-5678'],
  ])
})

test('two numbers in one table row are told apart by the nearer word', () => {
  const row = '| 免許証 | 123456789012 | マイナンバー | 987654321098 |'
  expect(screen(row, { lang: 'ja' }).map(({ kind }) => kind)).toEqual(['driving-licence', 'my-number'])
})

test('several phones side by side are several findings', () => {
  const found = screen('053-123-4567 03-1234-5678 +84 912 345 678', { lang: 'ja' }).map(({ text }) => text)
  expect(found).toEqual(['053-123-4567', '03-1234-5678', '+84 912 345 678'])
})
