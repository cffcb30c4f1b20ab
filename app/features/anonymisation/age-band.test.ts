import { expect, test } from 'vitest'
import { ageBands } from '#db/reference/case-sheet.ts'
import { ageBandId } from './age-band.ts'

test('every age falls into one band of the case sheet, and every band is reached in order', () => {
  const reached = Array.from({ length: 121 }, (_, age) => ageBandId(age))
  expect([...new Set(reached)]).toEqual(ageBands.map(({ id }) => id))
})
