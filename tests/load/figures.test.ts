import { expect, test } from 'vitest'
import { median, percentile, short, table } from './figures.ts'

const hundred = Array.from({ length: 100 }, (_, number) => 100 - number)

test('a percentile is the smallest number that so many do not exceed', () => {
  expect(percentile(hundred, 0.5)).toBe(50)
  expect(percentile(hundred, 0.99)).toBe(99)
  expect(percentile(hundred, 1)).toBe(100)
  expect(percentile(hundred, 0)).toBe(1)
})

test('a percentile of few numbers is one of them, and of none not a number', () => {
  expect(percentile([7], 0.99)).toBe(7)
  expect(median([3, 9, 1])).toBe(3)
  expect(percentile([], 0.5)).toBeNaN()
})

test('a percentile does not sort the numbers it was given', () => {
  const given = [3, 1, 2]
  percentile(given, 0.5)
  expect(given).toEqual([3, 1, 2])
})

test('a number has about three digits, and a missing one is a dash', () => {
  expect([2.345, 23.45, 234.5, null, NaN].map(short)).toEqual(['2.35', '23.4', '235', '–', '–'])
})

test('the columns of a table have equal width', () => {
  expect(
    table([
      ['a', '1'],
      ['long', '100'],
    ]),
  ).toBe('a       1\nlong  100')
})
