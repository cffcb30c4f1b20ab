import { expect, test } from 'vitest'
import { importsOf } from './imports.ts'
import { betweenFeatures, cyclesOf, rules } from './layers.ts'

const imports = await importsOf(['app', 'db'])

test.each(Object.entries(rules))('%s', (_name, { because, forbids }) => {
  const breaches = imports.filter(forbids).map(({ from, to }) => `${from} → ${to}`)
  expect(breaches, because).toEqual([])
})

test.each(Object.entries(rules))('a breach would be seen: %s', (_name, { forbids, example }) => {
  expect(forbids(example)).toBe(true)
})

test('no file leads back to itself', () => {
  const loaded = imports.filter(({ typeOnly }) => !typeOnly)
  expect(cyclesOf(loaded.map(({ from, to }) => [from, to]))).toEqual([])
})

test('no feature leads back to itself', () => {
  expect(cyclesOf(betweenFeatures(imports))).toEqual([])
})

test('a ring of three would be seen', () => {
  const ring: [string, string][] = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ]
  expect(cyclesOf(ring)).toEqual([['b', 'c', 'b']])
})

test('the walk sees the whole house', () => {
  const files = new Set(imports.map(({ from }) => from))
  for (const file of ['app/root.tsx', 'app/features/cases/drafts.server.ts', 'db/store.ts'])
    expect(files).toContain(file)
})
