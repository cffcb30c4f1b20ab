import { expect, test } from 'vitest'
import { afterQuiet, nextQuarter } from './quiet-hours.ts'

const night = { quietFrom: 20, quietUntil: 7, zone: 'Asia/Tokyo' }
const at = (text: string) => new Date(text)

test.each([
  ['in the evening', '2026-11-24T20:00:00+09:00', '2026-11-25T07:00:00+09:00'],
  ['after midnight', '2026-11-25T03:15:40+09:00', '2026-11-25T07:00:00+09:00'],
  ['at their end', '2026-11-25T07:00:00+09:00', '2026-11-25T07:00:00+09:00'],
  ['by day', '2026-11-25T19:59:59+09:00', '2026-11-25T19:59:59+09:00'],
])('a mail that is ready %s waits for the end of the quiet hours, if it has to', (_, ready, sent) => {
  expect(afterQuiet(at(ready), night)).toEqual(at(sent))
})

test('the hours are those of the clock of the member, also in the night in which it is put back', () => {
  const newYork = { ...night, zone: 'America/New_York' }
  expect(afterQuiet(at('2026-11-24T21:00:00+09:00'), newYork)).toEqual(at('2026-11-24T21:00:00+09:00'))
  // 1 November 2026, 2:00 becomes 1:00: seven in the morning is an hour later than it was.
  expect(afterQuiet(at('2026-11-01T00:30:00-04:00'), newYork)).toEqual(at('2026-11-01T07:00:00-05:00'))
  expect(afterQuiet(at('2026-03-08T00:30:00-05:00'), newYork)).toEqual(at('2026-03-08T07:00:00-04:00'))
})

test('without quiet hours nothing waits; a mail about a post leaves with the quarter', () => {
  const ready = at('2026-11-24T23:07:30+09:00')
  expect(afterQuiet(ready, { quietFrom: null, quietUntil: null, zone: 'Asia/Tokyo' })).toEqual(ready)
  expect(nextQuarter(ready)).toEqual(at('2026-11-24T23:15:00+09:00'))
  expect(nextQuarter(at('2026-11-24T23:15:00+09:00'))).toEqual(at('2026-11-24T23:15:00+09:00'))
})
