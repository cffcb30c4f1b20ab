import { expect, test } from 'vitest'
import { prefectures } from '#db/reference/areas.ts'
import { prefectureName, prefectureOptions } from './words.ts'

test('a prefecture is named in the language of its reader, and each has a name in both', () => {
  expect([prefectureName('23', 'ja'), prefectureName('23', 'en')]).toEqual(['愛知県', 'Aichi'])
  for (const locale of ['ja', 'en'] as const) {
    const labels = prefectureOptions(locale).map(({ label }) => label)
    expect(labels.filter((label) => /\d/.test(label))).toEqual([])
    expect(new Set(labels).size).toBe(prefectures.length)
  }
})
