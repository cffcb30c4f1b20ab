import { expect, test } from 'vitest'
import { cut, cutAsked } from './cut.ts'
import { fold } from './fold.ts'

const tokens = (text: string) => cut(fold(text)).flatMap((stretch) => stretch.tokens)
const asked = (text: string) => cutAsked(fold(text)).flatMap((stretch) => stretch.tokens)

test('Japanese is cut into overlapping pairs', () => {
  expect(tokens('在留カード')).toEqual(['在留', '留か', 'かあ', 'あど'])
})

test('Latin words are whole, by their stem', () => {
  expect(tokens('Residence cards')).toEqual(['resid', 'card'])
})

test('where a word meets Japanese there is a pair across the border', () => {
  expect(tokens('DV相談')).toEqual(['dv', 'v相', '相談'])
})

test('a single letter at the end of a search may be the rest of a word', () => {
  expect(asked('V相談')).toEqual(['v相', '相談'])
  expect(asked('DV相談')).toEqual(['dv', 'v相', '相談'])
})

test('digits are cut like kanji', () => {
  expect(tokens('2024年')).toEqual(['20', '02', '24', '4年'])
})

test('signs and emoji are gaps', () => {
  expect(cut(fold('住まい、家🏠賃 -- "；')).map(({ text }) => text)).toEqual(['住まい', '家', '賃'])
})
