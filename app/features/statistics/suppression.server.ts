import { openBounds } from './bounds.server.ts'
import { atomsOf, keyOf, type Place } from './cells.ts'
import type { Cell } from './published.ts'
import { type DisclosureRules, rounded } from './rules.ts'
import { knownOf } from './audit.server.ts'
import { balancesOf, type Known } from './world.ts'

/** A cell of the new release with its true count; `safe` by the primary rule. */
export type Candidate = { place: Place; count: number; safe: boolean }

export type World = {
  candidates: Candidate[]
  /** What was published before; it stays as it is. */
  earlier: Cell[]
  /** Sums that are in no table and must not be worked out either. */
  secrets: string[][]
  /** What somebody might know besides, such as all other needs of a block. */
  besides: Known[]
}

export type Protected = { cells: Cell[]; tooNarrow: string[] }

/**
 * Hides what is not safe, and as much more as it takes that no hidden count can be worked out more exactly than the
 * rules allow. `tooNarrow` names what stays exposed by numbers that are published already.
 */
export async function protect(world: World, rules: DisclosureRules): Promise<Protected> {
  const { candidates, earlier, secrets, besides } = world
  const hidden = new Set(candidates.flatMap(({ place, safe }) => (safe ? [] : [keyOf(place)])))
  const balances = balancesOf([...candidates, ...earlier].map(({ place }) => place))
  const cellsWithout = (more?: string): Cell[] => [
    ...earlier,
    ...candidates.map(({ place, count }) => {
      const key = keyOf(place)
      return { place, shown: hidden.has(key) || key === more ? null : rounded(count) }
    }),
  ]
  const open = (cells: Cell[]) => openBounds([...knownOf(cells, rules), ...besides], balances)

  async function exposed() {
    const cells = cellsWithout()
    // Nothing is known of a row that is hidden as a whole.
    if (cells.every(({ shown }) => shown === null)) return []
    const bounds = await open(cells)
    const targets = [
      ...cells.flatMap(({ place, shown }) =>
        shown === null ? [{ name: keyOf(place), atoms: atomsOf(place) }] : [],
      ),
      ...secrets.map((atoms) => ({ name: atoms.join('+'), atoms })),
    ]
    const found = targets.filter(({ atoms }) => !bounds.isAsWide(atoms, rules.reports))
    bounds.close()
    return found
  }

  async function widthWithout(key: string, atoms: string[]) {
    const bounds = await open(cellsWithout(key))
    const { least, most } = bounds.rangeOf(atoms)
    bounds.close()
    return most - least
  }

  /** The cell with the fewest reports that widens the range enough, or else the one that widens it most. */
  async function next(atoms: string[], now: number): Promise<string | null> {
    const shown = candidates
      .filter(({ place }) => !hidden.has(keyOf(place)))
      .sort((a, b) => a.count - b.count)
    let best: { key: string; width: number } | null = null
    for (const { place } of shown) {
      const width = await widthWithout(keyOf(place), atoms)
      if (width > (best?.width ?? now)) best = { key: keyOf(place), width }
      if (width >= rules.reports) break
    }
    return best?.key ?? null
  }

  for (;;) {
    const found = await exposed()
    let more: string | null = null
    for (const { atoms } of found) {
      more = await next(atoms, await widthWithout('', atoms))
      if (more) break
    }
    if (!more)
      return { cells: cellsWithout().slice(earlier.length), tooNarrow: found.map(({ name }) => name) }
    hidden.add(more)
  }
}
