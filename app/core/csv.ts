const bom = '\uFEFF'
// A cell that begins with one of these is a formula to a spreadsheet.
const safe = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)
const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** A file for spreadsheets: UTF-8 with BOM, CRLF, and no cell that a spreadsheet would calculate. */
export const csvOf = (lines: readonly (readonly string[])[]) =>
  bom + lines.map((line) => line.map((one) => quoted(safe(one))).join(',') + '\r\n').join('')
