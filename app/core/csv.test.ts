import { expect, test } from 'vitest'
import { sheetCsv } from './csv.ts'

test('a cell that begins like a formula, wide signs too, is text for a spreadsheet', () => {
  const csv = sheetCsv([['=1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a', 'a=1']])
  expect(csv).toBe("\uFEFF'=1,'+1,'-1,'@a,'＝1,'＋1,'－1,'＠a,a=1\r\n")
})
