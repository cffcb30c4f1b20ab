import { expect, test } from 'vitest'
import { screen } from '../screen.server.ts'

const proposals = (text: string, lang: 'ja' | 'en' = 'ja') => screen(text, { lang }).map((f) => f.suggestions)

test('the month keeps the era and the numerals of the author', () => {
  expect(proposals('昭和五十年十二月三日')).toEqual([['昭和五十年十二月', '冬ごろ']])
  expect(proposals('H元.5.1')).toEqual([['平成元年5月', '春ごろ']])
  expect(proposals('二千二十六年八月九日', 'en')).toEqual([['August 2026', 'summer 2026']])
})

test('a weekday is part of the date, and 月 in it is no month', () => {
  expect(proposals('2026/4/13(月)')).toEqual([['2026年4月', '春ごろ']])
  expect(proposals('4/13(月)')).toEqual([['4月', '春ごろ']])
})

test('a year of two digits is the near one', () => {
  expect(proposals("'26/9/30 と '85/9/30")).toEqual([
    ['2026年9月', '秋ごろ'],
    ['1985年9月', '秋ごろ'],
  ])
})

test('a day that does not exist is no date', () => {
  expect(proposals('2026年13月40日')).toEqual([])
})

test('birth years of eras become decades of the western calendar', () => {
  expect(proposals('平成2年5月生まれ')).toEqual([['1990年代生まれ']])
  expect(proposals('昭和60年生まれ', 'en')).toEqual([['born in the 1980s']])
})
