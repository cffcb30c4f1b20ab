import { expect, test } from 'vitest'
import { cutAsked } from '#app/core/letters/cut.ts'
import { fold } from '#app/core/letters/fold.ts'
import { excerpt, marked, type Piece } from './highlight.ts'

const shown = (pieces: Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const needles = (words: string) => cutAsked(fold(words))

test.each([
  ['カード', '在留ｶｰﾄﾞの更新', '在留[ｶｰﾄﾞ]の更新'],
  ['高橋', '髙橋さんと高橋さん', '[髙橋]さんと[高橋]さん'],
  ['card', 'Two residence cards.', 'Two residence [cards].'],
  ['相談', 'DV相談', 'DV[相談]'],
  ['dv', 'DV相談', '[DV]相談'],
  ['人人', '人々の', '[人々]の'],
  ['留', '在留', '在[留]'],
  ['<b>', 'a <b> b', 'a <[b]> [b]'],
])('marks %s in %s', (words, text, expected) => {
  expect(shown(marked(text, needles(words)))).toBe(expected)
})

test('an excerpt begins a little before the first hit', () => {
  const text = `${'前'.repeat(100)}在留${'後'.repeat(300)}`
  const found = shown(excerpt(text, needles('在留')))
  expect(found).toMatch(/^…前{40}\[在留\]後+…$/)
  expect(found.length).toBeLessThan(160)
})

test('an excerpt without a hit is the beginning', () => {
  expect(shown(excerpt('短い文', needles('無い')))).toBe('短い文')
})

test('an excerpt is the same wherever in a long text its first hit stands, at the edge of a look too', () => {
  for (const at of [0, 700, 720, 998, 1001, 4998, 19_000]) {
    const text = `${'あいう。'.repeat(5000).slice(0, at)}在留カードの更新と在留カードの返納${'えお。'.repeat(300)}`
    const pieces = excerpt(text, needles('在留カード'))
    expect(
      pieces.filter(({ hit }) => hit).map((piece) => piece.text),
      String(at),
    ).toEqual(['在留カード', '在留カード'])
  }
})
