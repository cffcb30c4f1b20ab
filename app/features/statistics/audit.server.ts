import type { AuditLine, ReleaseTable } from '#db/schema/releases.ts'
import { keyOf } from './cells.ts'
import { cellsIn } from './published.ts'
import { openPuzzle } from './puzzle.server.ts'
import type { DisclosureRules } from './rules.ts'

/** Told before each world, with how many there are: it takes seconds, and somebody waits. */
export type OnWorld = (done: number, of: number) => Promise<void>

/**
 * The exact range of each hidden cell of `tables` for a reader of all `published` ones who knows the rules: how
 * numbers are rounded, what is shown from when, what the forms ask, and that nothing is negative.
 */
export async function auditOf(
  tables: ReleaseTable[],
  published: ReleaseTable[],
  rules: DisclosureRules,
  onWorld: OnWorld = async () => {},
): Promise<AuditLine[]> {
  const puzzle = openPuzzle([...published, ...tables], rules)
  const asked = new Set(cellsIn(tables).keys())
  const lines: AuditLine[] = []
  try {
    for (const [index, [world, cells]] of [...puzzle.worlds].entries()) {
      await onWorld(index, puzzle.worlds.size)
      const hidden = cells.filter(({ place, shown }) => shown === null && asked.has(keyOf(place)))
      if (hidden.length === 0) continue
      const found = await puzzle.rangesIn(
        world,
        hidden.map(({ place }) => place),
      )
      hidden.forEach(({ place }, index) => {
        const { least, most } = found[index]!
        lines.push({ cell: keyOf(place), least, most: most === Infinity ? null : most })
      })
    }
  } finally {
    await puzzle.close()
  }
  return lines
}

export const isTooNarrow = ({ least, most }: AuditLine, { reports }: DisclosureRules) =>
  most !== null && most - least < reports
