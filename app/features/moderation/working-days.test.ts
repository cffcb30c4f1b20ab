import { expect, test } from 'vitest'
import { nextWorkingDay } from './working-days.server.ts'

test.each([
  ['an ordinary Tuesday', '2026-11-24', '2026-11-25'],
  ['a Friday', '2026-11-27', '2026-11-30'],
  ['a Saturday', '2026-11-28', '2026-11-30'],
  ['the Friday before Golden Week of 2026', '2026-05-01', '2026-05-07'],
  ['the eve of Shōwa Day of 2026', '2026-04-28', '2026-04-30'],
  ['the Friday before Golden Week of 2027', '2027-04-30', '2027-05-06'],
  ['the last working day of 2026', '2026-12-28', '2027-01-04'],
  ['New Year’s Eve of 2027', '2027-12-31', '2028-01-04'],
  ['the eve of the holidays of September 2026', '2026-09-18', '2026-09-24'],
  ['a Friday before a holiday that is made up for on Monday', '2027-03-19', '2027-03-23'],
])('after %s comes the next day on which offices are open', (_, day, next) => {
  expect(nextWorkingDay(day)).toBe(next)
})
