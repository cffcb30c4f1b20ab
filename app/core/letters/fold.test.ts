import { expect, test } from 'vitest'
import { fold, foldWithPlaces } from './fold.ts'

test.each([
  ['width', 'ｻｰﾁ', 'サーチ'],
  ['half-width voicing marks', 'ｶﾞｲﾄﾞ', 'ガイド'],
  ['kana', 'つなぐ', 'ツナグ'],
  ['case and width of Latin', 'ＤＶ', 'dv'],
  ['accents', 'Nguyễn', 'nguyen'],
  ['old kanji', '髙橋　國語學校', '高橋 国語学校'],
  ['a kanji outside the basic plane', '𠮷田', '吉田'],
  ['a selector of variants', '葛\u{e0100}城', '葛城'],
  ['a mark of repetition', '人々', '人人'],
  ['a voiced mark of repetition', 'みすゞ', 'みすず'],
  ['a long mark as its vowel', 'サーチ', 'さあち'],
  ['a long mark written as a dash', 'サ－チ', 'サーチ'],
  ['old kana', 'ヱビス', 'えびす'],
  ['ligatures', '㈱', '(株)'],
])('makes no difference of %s', (_what, one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test('a long mark tells データ from 出た', () => {
  expect(fold('データ')).not.toBe(fold('でた'))
})

test('knows where each folded unit comes from', () => {
  const { text, places } = foldWithPlaces('㈱ｶﾞ')
  expect(text).toBe('(株)が')
  expect(places).toEqual([0, 0, 0, 1, 3])
})

test('lone surrogates are no letters', () => {
  expect(fold('\ud800あ')).toBe('\ufffdあ')
})
