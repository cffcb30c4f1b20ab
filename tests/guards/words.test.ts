import { expect, test } from 'vitest'
import { filesOf, textOf } from './files.ts'
import { guards } from './words.ts'

const files = filesOf('app', 'db', 'tests')

test.each(Object.entries(guards))('%s', (_name, { forbidden, where, because }) => {
  const watched = files.filter(where)
  expect(watched.length).toBeGreaterThan(10)
  expect(
    watched.filter((file) => forbidden.test(textOf(file))),
    because,
  ).toEqual([])
})

test.each(Object.entries(guards))('a breach would be seen: %s', (_name, { forbidden, example }) => {
  expect(example).toMatch(forbidden)
})
