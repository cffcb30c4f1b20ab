import { createHash } from 'node:crypto'
import type { ReleaseTable, ResponseRow } from '#db/schema/releases.ts'
import { sheetCsv } from '#app/core/csv.ts'
import { type DisclosureRules, roundedTo } from './rules.ts'

export type Published = {
  until: string
  version: number
  note: string
  rules: DisclosureRules
  tables: ReleaseTable[]
  responses: ResponseRow[]
}

/**
 * The published file: exactly the published numbers, `null` where the pages show 「x」. Its order is written out, since
 * PostgreSQL keeps none.
 */
export function releaseJson({ until, version, note, rules, tables, responses }: Published) {
  const { reports, reporters, organisations } = rules
  const file = {
    ...{ until, version, note },
    rules: { reports, reporters, organisations, roundedTo },
    tables: tables.map(({ table, period, rows, columns, cells }) => ({
      table,
      period,
      rows,
      columns,
      cells,
    })),
    responses: responses.map(({ level, statements, within30, within90 }) => ({
      ...{ level, statements, within30, within90 },
    })),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** SHA-256 of the published file, by which a copy can be compared. */
export const checksumOf = (release: Published) =>
  createHash('sha256').update(releaseJson(release)).digest('hex')

/** The same numbers as CSV for spreadsheets: UTF-8 with BOM, CRLF, a line a number, 「x」 for hidden. */
export function releaseCsv(
  tables: ReleaseTable[],
  words: (table: ReleaseTable, row: string, column: string) => string[],
  head: string[],
) {
  const lines = tables.flatMap((table) =>
    table.rows.flatMap((row, y) =>
      table.columns.map((column, x) => [
        ...[table.table, row, column, ...words(table, row, column)],
        String(table.cells[y]![x] ?? 'x'),
      ]),
    ),
  )
  return sheetCsv([head, ...lines])
}
