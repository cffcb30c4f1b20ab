import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wantedBy } from './expression.ts'
import { parse } from './parse.ts'
import { otherWords } from './synonyms.ts'

const terms = (text: string) =>
  parse(text).terms.map(({ text, exact, excluded }) => `${excluded ? '-' : ''}${exact ? `"${text}"` : text}`)

test('reads words, phrases and what is left out', () => {
  expect(terms('住まい "在留 カード" -家賃 -"保証 人"')).toEqual([
    '住まい',
    '"在留 カード"',
    '-家賃',
    '-"保証 人"',
  ])
})

test('full-width signs do the same', () => {
  expect(terms('住まい　“在留　カード”　－家賃')).toEqual(['住まい', '"在留　カード"', '-家賃'])
})

test('a quote that is not closed ends with the line', () => {
  expect(terms('住まい "在留 カード')).toEqual(['住まい', '"在留 カード"'])
})

test('reads operators in both languages and leaves other colons alone', () => {
  const { operators, terms } = parse('type:事例 地域：愛知 lang:"Easy Japanese" 電話:03')
  expect(operators.map(({ name, value }) => [name, value])).toEqual([
    ['type', '事例'],
    ['area', '愛知'],
    ['lang', 'Easy Japanese'],
  ])
  expect(terms.map(({ text }) => text)).toEqual(['電話:03'])
})

test('words that are one name together are one term', () => {
  expect(terms('residence card lost')).toEqual(['residence card', 'lost'])
})

test('knows other words for the same thing', () => {
  expect(otherWords('在留カード')).toContain('residence card')
  expect(otherWords('Residence Card')).toContain('在留カード')
  expect(otherWords('ベトナム語')).toContain('Vietnamese')
  expect(otherWords('3か月')).toContain('3け月')
  expect(otherWords('令和6年')).toContain('2024年')
  expect(otherWords('2019年')).toEqual(['令和元年', '平成31年'])
})

test('nothing that can be written is an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const term of parse(text).terms) wantedBy(term)
    }),
  )
  for (const text of [
    '"',
    '-',
    '""',
    '-"',
    'AND OR NOT',
    'a* b^ (c) {d}',
    'NEAR(a b)',
    'type:',
    '：',
    '\0',
  ]) {
    for (const term of parse(text).terms) wantedBy(term)
  }
})
