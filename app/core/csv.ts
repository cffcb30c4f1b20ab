// Spreadsheets in Japan take the wide signs for the narrow ones.
const formula = /^[=+\-@＝＋－＠\t\r]/
const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

const lines = (rows: readonly string[][]) => rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')

/** What stood in a cell before it was kept from being taken for a formula. */
export const unguarded = (cell: string) =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell

/** A CSV for programs: what stands in a cell, byte for byte, in UTF-8 without a mark, lines ended by CRLF. */
export const plainCsv = (rows: readonly string[][]) => lines(rows)

/** A CSV for spreadsheets: UTF-8 with a mark, CRLF, and nothing that a spreadsheet would take for a formula. */
export const sheetCsv = (rows: readonly string[][]) =>
  `\uFEFF${lines(rows.map((row) => row.map((cell) => (formula.test(cell) ? `'${cell}` : cell))))}`
