import { expect, test } from 'vitest'
import { aroundChanges, differenceOf } from './difference.ts'
import { wordsOf } from './i18n/words.ts'

const said = (before: string, after: string) =>
  differenceOf(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('')

test('what changed in a Japanese sentence is told in words, not in letters', () => {
  expect(said('市役所の窓口に電話してください。', '県の窓口に電話してください。')).toBe(
    '-市役所-+県+の窓口に電話してください。',
  )
  expect(said('Call the office first.', 'Write to the office first.')).toBe(
    '-Call -+Write to +the office first.',
  )
})

test('a particle between two changes counts as changed', () => {
  expect(said('母と娘が住む部屋', '父と息子が住む部屋')).toBe('-母と娘-+父と息子+が住む部屋')
})

test('of a long text the paragraphs around a change are shown', () => {
  const text = (middle: string) => ['一', '二', '三', '四', middle, '五', '六', '七', '八'].join('\n\n')
  expect(aroundChanges(differenceOf(text('県に聞く。'), text('市に聞く。')))).toEqual([
    { kind: 'same', text: '…\n\n四\n\n' },
    { kind: 'removed', text: '県' },
    { kind: 'added', text: '市' },
    { kind: 'same', text: 'に聞く。\n\n…\n\n' },
  ])
})

test('both texts can be put together again, whatever they have in common', () => {
  const texts = [
    '',
    '一行目\n二行目\n',
    '一行目\n\n三行目',
    'あ'.repeat(4000),
    '全く別の文です。'.repeat(900),
  ]
  for (const before of texts)
    for (const after of texts) {
      const pieces = differenceOf(before, after)
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect([without('added') === before, without('removed') === after]).toEqual([true, true])
    }
})

test('a long text is cut in stretches, and nothing of it is lost', () => {
  const text = `${'窓口に電話してください。'.repeat(400)}\n\n${'👩🏽‍🏫𠮷'.repeat(300)}\n`
  const words = wordsOf(text)
  expect(words.join('')).toBe(text)
  expect(words).toContain('電話')
  expect(words.every((word) => word.isWellFormed())).toBe(true)
  expect(wordsOf('')).toEqual([])
})

test('texts that are too long to be compared word by word are compared line by line', () => {
  const text = (middle: string) => `${'行'.repeat(40_000)}\n${middle}\n`
  expect(differenceOf(text('県に聞く。'), text('市に聞く。')).slice(1)).toEqual([
    { kind: 'removed', text: '県に聞く。\n' },
    { kind: 'added', text: '市に聞く。\n' },
  ])
})
