import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, wordsOf } from './collection.ts'

const items = (seen: string, hidden = '') => [...seen].map((id) => ({ id, isSeen: !hidden.includes(id) }))

test('an item goes one place up or down, and stays at an end', () => {
  expect(moved(items('abc'), 'b', 'up').join('')).toBe('bac')
  expect(moved(items('abc'), 'b', 'down').join('')).toBe('acb')
  expect(moved(items('abc'), 'a', 'up').join('')).toBe('abc')
  expect(moved(items('abc'), 'c', 'down').join('')).toBe('abc')
})

test('what the mover does not see is passed over, and cannot be moved', () => {
  expect(moved(items('axb', 'x'), 'b', 'up').join('')).toBe('bax')
  expect(moved(items('axb', 'x'), 'a', 'down').join('')).toBe('xba')
  expect(moved(items('axb', 'x'), 'x', 'up').join('')).toBe('axb')
})

test('no move loses an item, and down takes back what up did where all are seen', () => {
  fc.assert(
    fc.property(fc.nat(7), (at) => {
      const before = items('abcdefgh')
      const id = before[at]!.id
      const up = moved(before, id, 'up')
      expect([...up].sort()).toEqual([...'abcdefgh'])
      if (at === 0) return
      expect(moved(items(up.join('')), id, 'down').join('')).toBe('abcdefgh')
    }),
  )
})

test('who reads another language gets the words that there are', () => {
  const words = { titleJa: '初めての面談', titleEn: '', aboutJa: '', aboutEn: 'For a start.' }
  expect(wordsOf('en', words)).toEqual({ title: '初めての面談', about: 'For a start.' })
})
