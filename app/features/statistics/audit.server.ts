import type { AuditLine, ReleaseTable } from '#db/schema/releases.ts'
import { openBounds } from './bounds.server.ts'
import { atomsOf, keyOf, worldOf } from './cells.ts'
import { type Cell, cellsIn } from './published.ts'
import { type DisclosureRules, rangeOf } from './rules.ts'
import { balancesOf, type Known } from './world.ts'

export const knownOf = (cells: Cell[], rules: DisclosureRules): Known[] =>
  cells.flatMap(({ place, shown }) =>
    shown === null ? [] : [{ atoms: atomsOf(place), ...rangeOf(shown, rules) }],
  )

/**
 * The exact range of each hidden cell of `tables` for a reader of all `published` ones who knows the rules: how
 * numbers are rounded, what is shown from when, and that nothing is negative.
 */
export async function auditOf(
  tables: ReleaseTable[],
  published: ReleaseTable[],
  rules: DisclosureRules,
): Promise<AuditLine[]> {
  const all = cellsIn([...published, ...tables])
  const worlds = Map.groupBy(all, ([, { place }]) => worldOf(place))
  const asked = new Set(cellsIn(tables).keys())
  const lines: AuditLine[] = []
  for (const [, entries] of worlds) {
    const cells = entries.map(([, cell]) => cell)
    const hidden = cells.filter(({ place, shown }) => shown === null && asked.has(keyOf(place)))
    const known = knownOf(cells, rules)
    if (known.length === 0)
      lines.push(...hidden.map(({ place }) => ({ cell: keyOf(place), least: 0, most: null })))
    if (hidden.length === 0 || known.length === 0) continue
    const bounds = await openBounds(known, balancesOf(cells.map(({ place }) => place)))
    try {
      for (const { place } of hidden) {
        const { least, most } = bounds.rangeOf(atomsOf(place))
        lines.push({ cell: keyOf(place), least, most: most === Infinity ? null : most })
      }
    } finally {
      bounds.close()
    }
  }
  return lines
}

export const isTooNarrow = ({ least, most }: AuditLine, { reports }: DisclosureRules) =>
  most !== null && most - least < reports
