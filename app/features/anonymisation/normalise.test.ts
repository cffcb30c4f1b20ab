import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'
import { anyText } from './samples/writing.ts'

const folded = (text: string) => normalise(text).text

test('width, every dash and digits of every script are folded', () => {
  expect(folded('０９０‐１‑２–３—４―５−６－７')).toBe('090-1-2-3-4-5-6-7')
  expect(folded('ｶﾞｷﾞ㍻か\u3099')).toBe('ガギ平成が')
  expect(folded('٠٩٠ ၀၉၀ ०९० 𝟘𝟡𝟘')).toBe('090 090 090 090')
})

test('a long vowel mark is a dash between digits and a vowel in a word', () => {
  expect(folded('マイナンバー1234、090ー12 ー 34')).toBe('マイナンバー1234、090-12 - 34')
})

test('kanji digits are digits only in a row long enough for a number', () => {
  expect(folded('〇九〇ー一二三四ー五六七八')).toBe('090-1234-5678')
  expect(folded('一、二、三と二〇二六年')).toBe('一、二、三と二〇二六年')
})

test('what cannot be seen is taken out, and where it was is remembered', () => {
  const { text, starts, ends, gaps } = normalise('浜\u200b松\u202e市')
  expect(text).toBe('浜松市')
  expect(starts).toEqual([0, 2, 4])
  expect(ends).toEqual([1, 3, 5])
  expect(gaps).toEqual([1, 2])
})

test('a variation selector of a kanji or an emoji leaves no gap', () => {
  expect(normalise('葛\u{e0100}城').gaps).toEqual([])
  expect(folded('0\ufe0f\u20e39\ufe0f\u20e3')).toBe('09')
})

test('a Markdown escape does not split a number', () => {
  expect(folded('090\\-1234\\-5678')).toBe('090-1234-5678')
})

test('every unit of the folded text points to a piece of the source, in order', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { text, starts, ends } = normalise(source)
      expect(starts).toHaveLength(text.length)
      expect(ends).toHaveLength(text.length)
      const wrong = starts.filter((start, unit) => {
        const end = ends[unit] ?? 0
        return start >= end || end > source.length || start < (starts[unit - 1] ?? 0)
      })
      expect(wrong).toEqual([])
    }),
  )
})
