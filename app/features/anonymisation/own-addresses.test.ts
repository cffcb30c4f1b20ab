import fc from 'fast-check'
import { v4, v7 } from 'uuid'
import { expect, test } from 'vitest'
import { screen } from './screen.server.ts'

const kinds = (text: string) => screen(text, { lang: 'ja' }).map(({ kind }) => kind)
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`))
const looksLikeNumber = /(?<!\d)0\d{9,10}(?!\d)|\d{12}/
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
  for (let time = 0; time < 50; time++)
    for (const id of [v4(), v7()].filter((one) => !looksLikeNumber.test(one)))
      expect(kinds(`/library/${id}`)).toEqual([])
})

test('what stands beside it, at another host, or as a long number within it is found', () => {
  const id = '0195a1c2-0000-7000-8000-00000000000a'.replace('00000000000a', 'ab00cd00ef00')
  expect(kinds(`/library/${id} 電話 090-1234-5678`)).toContain('phone')
  expect(kinds(`https://demo.example/library/${id}`)).toContain('url')
  expect(kinds('/library/0195a1c2-0000-7000-8000-090123456780')).not.toEqual([])
  expect(kinds('/library/0195a1c2-0000-7000-8000-a09012345678')).not.toEqual([])
  expect(kinds('/library/090-1234-5678')).toContain('phone')
})
