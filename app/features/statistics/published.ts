import type { ReleaseTable } from '#db/schema/releases.ts'
import { keyOf, type Place, type Table } from './cells.ts'
import { placeIn } from './ladder.ts'
import type { Period } from './periods.ts'

/** A number as readers see it; null for 「x」. */
export type Cell = { place: Place; shown: number | null }

const cellsOf = (table: ReleaseTable): Cell[] =>
  table.rows.flatMap((row, y) =>
    table.columns.map((column, x) => ({
      place: placeIn(table.table as Table, table.period as Period, row, column),
      shown: table.cells[y]![x]!,
    })),
  )

/** Every number of these tables, once each: later releases repeat the months of earlier ones. */
export function cellsIn(published: ReleaseTable[]): Map<string, Cell> {
  return new Map(published.flatMap(cellsOf).map((cell) => [keyOf(cell.place), cell]))
}
