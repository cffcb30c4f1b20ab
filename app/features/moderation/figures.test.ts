import { expect, test } from 'vitest'
import { type Counted, figuresOf } from './figures.ts'
import { completeQuarters, boundsOf } from './quarters.ts'

const told = (decisions: number, changes: Partial<Counted> = {}): Counted => ({
  ...{ reason: 'hurtful', round: 'report', outcome: 'hidden', decisions },
  ...changes,
})

test('four and none are told alike, five are told, and there is nothing to subtract from', () => {
  const { first, later } = figuresOf([
    told(5),
    told(4, { outcome: 'kept' }),
    told(7, { round: 'appeal', outcome: 'restored' }),
  ])
  expect(first.find(({ reason }) => reason === 'hurtful')).toEqual({
    reason: 'hurtful',
    cells: [null, 5, null],
  })
  expect(first.filter(({ reason }) => reason !== 'hurtful').flatMap(({ cells }) => cells)).toEqual(
    Array.from({ length: 12 }, () => null),
  )
  expect(later).toEqual({ upheld: null, restored: 7, takenBack: null })
})

test('only quarters that are over are told, back to the first decision', () => {
  expect(completeQuarters('2026-11-24', '2026-02-10')).toEqual(['2026-07', '2026-04', '2026-01'])
  expect(completeQuarters('2027-01-01', '2026-11-24')).toEqual(['2026-10'])
  expect(completeQuarters('2026-11-24', '2026-11-01')).toEqual(['2026-07'])
})

test('a quarter begins and ends at midnight in Tokyo', () => {
  expect(boundsOf('2026-10')).toEqual({
    from: new Date('2026-09-30T15:00:00Z'),
    until: new Date('2026-12-31T15:00:00Z'),
  })
})
