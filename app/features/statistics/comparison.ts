import type { ReleaseTable } from '#db/schema/releases.ts'

export type Change = { period: string; rows: { column: string; before: number | null; now: number | null }[] }

/** What a row shows otherwise than the same table of the release before; null when there is none. */
export function changeOf(now: ReleaseTable, row: string, tables: ReleaseTable[]): Change | null {
  const before = tables.findLast(({ table, period }) => table === now.table && period !== now.period)
  if (!before) return null
  const shownIn = ({ rows, columns, cells }: ReleaseTable, column: string) =>
    cells[rows.indexOf(row)]?.[columns.indexOf(column)] ?? null
  const rows = now.columns.flatMap((column) => {
    const [was, is] = [shownIn(before, column), shownIn(now, column)]
    return was === is ? [] : [{ column, before: was, now: is }]
  })
  return { period: before.period, rows }
}

/** Rows that the same table of the release before did not have yet: terms that came in between. */
export function newRowsIn(now: ReleaseTable, tables: ReleaseTable[]): string[] {
  const before = tables.findLast(({ table }) => table === now.table)
  return before ? now.rows.filter((row) => !before.rows.includes(row)) : []
}

/**
 * How much of what is shown by month is shown by place too, in percent; out of published numbers alone, so that it
 * tells nothing more. Null when too few months are shown to compare.
 */
export function placedShareOf(tables: ReleaseTable[]): number | null {
  const sumOf = (name: string) =>
    tables
      .filter(({ table }) => table === name)
      .flatMap(({ cells }) => cells.flat())
      .reduce<number>((sum, shown) => sum + (shown ?? 0), 0)
  const [months, places] = [sumOf('need-month'), sumOf('need-prefecture')]
  return places === 0 || places > months ? null : Math.round((100 * places) / months)
}
