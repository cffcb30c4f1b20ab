import type { AuditLine, ReleaseTable } from '#db/schema/releases.ts'
import { keyOf, type Place, placeOf } from './cells.ts'
import { cellsIn } from './published.ts'
import { openPuzzle } from './puzzle.server.ts'
import type { DisclosureRules } from './rules.ts'

/**
 * What to hide besides, so that these cells are no longer too narrow: for each the smallest number of `tables` that is
 * enough. A cell that only earlier releases give away has none.
 */
export async function proposalFor(
  narrow: AuditLine[],
  tables: ReleaseTable[],
  published: ReleaseTable[],
  rules: DisclosureRules,
): Promise<string[]> {
  const before = cellsIn(published)
  const all = cellsIn([...published, ...tables])
  const own = Array.from(cellsIn(tables), ([, cell]) => cell)
    .filter(({ place, shown }) => shown !== null && !before.has(keyOf(place)))
    .sort((a, b) => a.shown! - b.shown!)
  const puzzle = openPuzzle([...published, ...tables], rules)
  const proposed = new Set<string>()
  try {
    for (const { cell } of narrow) {
      const place = all.get(cell)?.place ?? placeOf(cell)
      for (const { place: other } of nearFirst(own, place)) {
        const { least, most } = await puzzle.rangeWithout(other, place)
        if (most - least < rules.reports) continue
        proposed.add(keyOf(other))
        break
      }
    }
  } finally {
    await puzzle.close()
  }
  return [...proposed]
}

/** Numbers of the same row are the likely ones; after them those that count the same reports in another way. */
function nearFirst<One extends { place: Place }>(cells: One[], { table, row }: Place): One[] {
  const side = table.split('-')[0]!
  const isNear = ({ place }: One) => place.row === row && place.table.startsWith(side)
  return [...cells.filter(isNear), ...cells.filter((cell) => !isNear(cell))]
}
