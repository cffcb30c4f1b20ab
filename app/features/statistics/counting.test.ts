import { expect, test } from 'vitest'
import { counted, many, toldBy } from '#tests/told-gaps.ts'

test('a report counts for the quarter of its own prefecture and not for its neighbours', () => {
  const { quarterly } = counted([...many(20, { area: '13' }), toldBy(1, { area: '08' })], '2026-03')
  const ofNeed = quarterly.get('need:housing')!
  expect(ofNeed.get('prefecture:13@2026-01')!.reports).toBe(20)
  expect(ofNeed.get('prefecture:08@2026-01')!.reports).toBe(1)
  expect(ofNeed.has('prefecture:14@2026-01')).toBe(false)
})

test('a prefecture that is a block by itself counts once', () => {
  const { quarterly } = counted(many(4, { area: '01' }), '2026-03')
  expect(quarterly.get('need:housing')!.get('prefecture:01@2026-01')!.reports).toBe(4)
})
