import type { ReleaseTable } from '#db/schema/releases.ts'
import { prefecturesIn } from '#db/reference/areas.ts'
import { atomsOf, blockOfRest, keyOf, type Place, type Table } from './cells.ts'
import { placeIn } from './ladder.ts'
import type { Period } from './periods.ts'
import { type DisclosureRules, rangeOf } from './rules.ts'
import type { Known } from './world.ts'

/** A number as readers see it; null for 「x」. */
export type Cell = { place: Place; shown: number | null }

const cellsOf = (table: ReleaseTable): Cell[] =>
  table.rows.flatMap((row, y) =>
    table.columns.flatMap((column, x): Cell[] => {
      const place = placeIn(table.table as Table, table.period as Period, row, column)
      const shown = table.cells[y]![x]!
      const block = blockOfRest(column)
      if (!block) return [{ place, shown }]
      const parts = prefecturesIn(block).filter(
        (code) => table.cells[y]![table.columns.indexOf(code)] === null,
      )
      return parts.length > 0 ? [{ place: { ...place, parts }, shown }] : []
    }),
  )

/** Whether a column adds up what is hidden, and nothing is. */
export const isWithoutRest = ({ columns, cells }: ReleaseTable, y: number, x: number) => {
  const block = blockOfRest(columns[x]!)
  return block !== null && prefecturesIn(block).every((code) => cells[y]![columns.indexOf(code)] !== null)
}

/** Every number of these tables, once each: later releases repeat the months of earlier ones. */
export function cellsIn(published: ReleaseTable[]): Map<string, Cell> {
  return new Map(published.flatMap(cellsOf).map((cell) => [keyOf(cell.place), cell]))
}

/** What the shown ones of these cells tell, as they are rounded. */
export const knownOf = (cells: Cell[], rules: DisclosureRules): Known[] =>
  cells.flatMap(({ place, shown }) =>
    shown === null ? [] : [{ atoms: atomsOf(place), ...rangeOf(shown, rules) }],
  )
