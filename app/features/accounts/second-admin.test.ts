import { expect, test } from 'vitest'
import { whyNotTogether } from './second-admin.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const asked = day(20)
const old = { id: 'old', since: day(1), by: null }
const other = { id: 'other', since: day(13), by: 'third' }

test('two who were admins for seven days when it was asked decide together', () => {
  expect(whyNotTogether(old, other, asked)).toBeNull()
  expect(whyNotTogether(other, old, asked)).toBeNull()
})

test.each([
  ['who became one less than seven days before', { ...other, since: new Date(day(13).getTime() + 1) }],
  ['who became one after it was asked', { ...other, since: day(21) }],
])('%s neither asks nor decides', (_, fresh) => {
  expect(whyNotTogether(old, fresh, asked)).toBe('deciderNew')
  expect(whyNotTogether(fresh, old, asked)).toBe('askerNew')
})

test('two whom the same admin made do not decide together; two of the command line do', () => {
  const twin = { ...other, id: 'twin' }
  expect(whyNotTogether(other, twin, asked)).toBe('madeByOther')
  expect(whyNotTogether(old, { ...old, id: 'older' }, asked)).toBeNull()
})

test('of whom one made the other an admin, they do not decide together, however long ago', () => {
  const made = { ...other, by: 'old' }
  expect(whyNotTogether(old, made, asked)).toBe('madeByOther')
  expect(whyNotTogether(made, old, asked)).toBe('madeByOther')
})
