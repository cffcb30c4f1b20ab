import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idAt, looksLikeNumber } from '#app/core/ids.ts'
import { screen } from './screen.server.ts'

const kinds = (text: string) => screen(text, { lang: 'ja' }).map(({ kind }) => kind)
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`))
const ids = fc
  .tuple(hex(8), hex(4), hex(3), hex(3), hex(12))
  .map(([a, b, c, d, e]) => `${a}-${b}-7${c}-8${d}-${e}`)
  .filter((id) => !looksLikeNumber.test(id))

test('the address of a resource is no finding, whatever its digits', () => {
  fc.assert(
    fc.property(ids, (id) => {
      expect(kinds(`[資料](/library/${id})を使った。`)).toEqual([])
      expect(kinds(`/library/${id}`)).toEqual([])
    }),
    { numRuns: 300, seed: 20261127 },
  )
})

test('an id of ours never looks like the number of a person', () => {
  const made = Array.from({ length: 5000 }, () => idAt(new Date('2026-11-27T10:00:00Z')))
  expect(made.filter((id) => looksLikeNumber.test(id))).toEqual([])
  expect(new Set(made).size).toBe(made.length)
})

test('what stands beside it, at another host, or as a long number within it is found', () => {
  const id = '0195a1c2-0000-7000-8000-00000000000a'.replace('00000000000a', 'ab00cd00ef00')
  expect(kinds(`/library/${id} 電話 090-1234-5678`)).toContain('phone')
  expect(kinds(`https://demo.example/library/${id}`)).toContain('url')
  expect(kinds('/library/0195a1c2-0000-7000-8000-090123456780')).not.toEqual([])
  expect(kinds('/library/0195a1c2-0000-7000-8000-a09012345678')).not.toEqual([])
  expect(kinds('/library/090-1234-5678')).toContain('phone')
})
