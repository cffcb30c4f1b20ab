import { expect, test } from 'vitest'
import { growth } from '#tests/growth.ts'
import { measured } from '#tests/measured.ts'
import { openLexicon } from './names/lexicon.server.ts'
import { screenThread } from './screen-thread.server.ts'
import { screen } from './screen.server.ts'

const hostile = [
  ...['1', '-', 'あ', 'a1', '0 ', '区'],
  ...[
    '0-1 ',
    '0\n1. ',
    '*a_',
    '[a](',
    '&#48;',
    '電話0-1 ',
    '+1 2 ',
    '0~',
    '0|',
    'О0',
    'の0',
    '電話0912345678 ',
  ],
]

test.each(hostile)('five times as much of %j takes nowhere near 25 times as long', measured, (unit) => {
  const work = (size: number) => void screen(unit.repeat(size / unit.length), { lang: 'ja' })
  expect(growth(work, 4_000, 5)).toBeLessThan(12)
})

test('nor do five times as many different numbers of phones', measured, () => {
  const all = Array.from({ length: 900 }, (_, at) => `電話 0${91_234_567_000 + at * 7} +8491${at}34567`).join(
    '、',
  )
  expect(growth((size) => void screen(all.slice(0, size), { lang: 'ja' }), 4_000, 5)).toBeLessThan(12)
})

const lexicon = openLexicon()

test.each(['ア', '田', 'A', 'Aa ', '佐藤', 'ん', '病院'])(
  'nor does looking for names in five times as much of %j',
  measured,
  (unit) => {
    const work = (size: number) =>
      void screenThread([{ part: '0', text: unit.repeat(size / unit.length), lang: 'ja' }], lexicon)
    expect(growth(work, 4_000, 5)).toBeLessThan(12)
  },
)
