import { expect, test } from 'vitest'
import { sheetCsv, unguarded } from './csv.ts'

test('a cell that begins like a formula, wide signs too, is text for a spreadsheet', () => {
  const csv = sheetCsv([['=1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a', 'a=1']])
  expect(csv).toBe("\uFEFF'=1,'+1,'-1,'@a,'＝1,'＋1,'－1,'＠a,a=1\r\n")
})

test('what was kept from being a formula is read as it stood', () => {
  for (const cell of ['=1', '＠a', '\tx', "'quoted'", 'a=1', ''])
    expect(
      unguarded(
        sheetCsv([[cell]])
          .slice(1, -2)
          .replaceAll('"', ''),
      ),
      cell,
    ).toBe(cell)
})
