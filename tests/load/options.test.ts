import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('without options it measures a thousand cases with twenty replies on one worker', () => {
  expect(readOptions([])).toEqual({
    ...{ cases: 1000, replies: 20, workers: 1, sources: 50_000, seconds: 6 },
    ...{ compare: false, json: null },
  })
})

test('an option that is unknown, out of range or no number is named', () => {
  expect(() => readOptions(['--size', '5'])).toThrow(/--size/)
  expect(() => readOptions(['--workers', '0'])).toThrow(
    '--workers must be a whole number from 1 to 16, not 0.',
  )
  expect(() => readOptions(['--cases', '1e6'])).toThrow('not 1e6.')
})
