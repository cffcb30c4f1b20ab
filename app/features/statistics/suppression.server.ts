import { blockOf, prefecturesIn } from '#db/reference/areas.ts'
import { openBounds } from './bounds.server.ts'
import { atomsOf, blockOfRest, keyOf, type Place, restOf } from './cells.ts'
import { type Cell, knownOf } from './published.ts'
import { type DisclosureRules, rounded } from './rules.ts'
import { addedUp, isSafe, type Tally } from './tally.ts'
import { balancesOf, type Known } from './world.ts'

/** A cell of the new release with what it rests on. */
export type Candidate = { place: Place; tally: Tally }

export type World = {
  candidates: Candidate[]
  /** What was published before; it stays as it is. */
  earlier: Cell[]
  /** Sums that are in no table and must not be worked out either. */
  secrets: string[][]
  /** What somebody might know besides, such as all other needs of a block. */
  besides: Known[]
  /** Cells that are to be hidden whatever they rest on. */
  refused: Set<string>
}

export type Protected = { cells: Cell[]; tooNarrow: string[] }

/**
 * Hides what is not safe, and as much more as it takes that no hidden count can be worked out more exactly than the
 * rules allow. `tooNarrow` names what stays exposed by numbers that are published already.
 */
export async function protect(world: World, rules: DisclosureRules): Promise<Protected> {
  const { candidates, earlier, secrets, besides, refused } = world
  const isUnsafe = ({ place, tally }: Candidate) => refused.has(keyOf(place)) || !isSafe(tally, rules)
  const isRest = ({ place }: Candidate) => blockOfRest(place.column) !== null
  const primary = new Set(
    candidates.flatMap((one) => (!isRest(one) && isUnsafe(one) ? [keyOf(one.place)] : [])),
  )
  const hidden = new Set([
    ...primary,
    ...candidates.flatMap(({ place }) => (refused.has(keyOf(place)) ? [keyOf(place)] : [])),
  ])
  const balances = balancesOf([...candidates, ...earlier].map(({ place }) => place))
  const byKey = new Map(candidates.map((one) => [keyOf(one.place), one]))

  /** The candidates when these are hidden: what is hidden of a block is its rest, if there is any. */
  const whenHidden = (these: Set<string>): Candidate[] =>
    candidates.flatMap((one) => {
      const block = blockOfRest(one.place.column)
      if (!block) return [one]
      const parts = prefecturesIn(block).filter((column) => these.has(keyOf({ ...one.place, column })))
      const tally = addedUp(parts.map((column) => byKey.get(keyOf({ ...one.place, column }))!.tally))
      return parts.length > 0 ? [{ place: { ...one.place, parts }, tally }] : []
    })
  const cellsWhenHidden = (these: Set<string>): Cell[] => [
    ...earlier,
    ...whenHidden(these).map((one) => ({
      place: one.place,
      shown: these.has(keyOf(one.place)) || isUnsafe(one) ? null : rounded(one.tally.reports),
    })),
  ]
  const open = (cells: Cell[]) => openBounds([...knownOf(cells, rules), ...besides], balances)

  /** What comes out too narrow, of these names or of all; the first `most` of it. */
  async function exposed(these: Set<string>, most = Infinity, among?: Set<string>) {
    const cells = cellsWhenHidden(these)
    // Nothing is known of a row that is hidden as a whole.
    if (cells.every(({ shown }) => shown === null)) return []
    const bounds = await open(cells)
    const targets = [
      ...cells.flatMap(({ place, shown }) =>
        shown === null ? [{ name: keyOf(place), atoms: atomsOf(place) }] : [],
      ),
      ...secrets.map((atoms) => ({ name: atoms.join('+'), atoms })),
    ]
    const found: typeof targets = []
    for (const target of targets) {
      if (found.length >= most) break
      if (among && !among.has(target.name)) continue
      if (!bounds.isAsWide(target.atoms, rules.reports)) found.push(target)
    }
    bounds.close()
    return found
  }

  async function rangeWhenHidden(these: Set<string>, atoms: string[]) {
    const bounds = await open(cellsWhenHidden(these))
    const range = bounds.rangeOf(atoms)
    bounds.close()
    return range
  }

  /** The cell with the fewest reports that widens the range enough, or else the one that widens it most. */
  async function next(atoms: string[], now: number): Promise<string[]> {
    const shown = whenHidden(hidden)
      .filter((one) => !hidden.has(keyOf(one.place)) && !isUnsafe(one))
      .sort((a, b) => a.tally.reports - b.tally.reports)
    const cells = cellsWhenHidden(hidden)
    const known = cells.flatMap((cell) => (cell.shown === null ? [] : [keyOf(cell.place)]))
    const bounds = await open(cells)
    let best: { keys: string[]; width: number } = { keys: [], width: now }
    for (const { keys, anew } of shown.flatMap(({ place }) => waysToHide(place))) {
      const { least, most } = anew
        ? await rangeWhenHidden(new Set([...hidden, ...keys]), atoms)
        : bounds.rangeWithout(
            keys.map((key) => known.indexOf(key)).filter((index) => index >= 0),
            atoms,
          )
      if (most - least > best.width) best = { keys, width: most - least }
      if (most - least >= rules.reports) break
    }
    bounds.close()
    return best.keys
  }

  /** What is hidden of a prefecture changes the rest of its block, by which it could be told. */
  function waysToHide(place: Place): { keys: string[]; anew: boolean }[] {
    const own = { keys: [keyOf(place)], anew: false }
    if (place.parts || place.table !== 'need-prefecture') return [own]
    const rest = keyOf({ ...place, column: restOf(blockOf(place.column)) })
    if (!byKey.has(rest) || hidden.has(rest)) return [own]
    return [
      { ...own, anew: true },
      { keys: [keyOf(place), rest], anew: false },
    ]
  }

  /** Shows again what need not be hidden after all, the largest first. */
  async function showAgain() {
    const more = [...hidden]
      .filter((key) => !primary.has(key) && !refused.has(key))
      .sort((a, b) => byKey.get(b)!.tally.reports - byKey.get(a)!.tally.reports)
    if (more.length < 2) return
    for (const key of more) {
      hidden.delete(key)
      if ((await exposed(hidden, 1)).length > 0) hidden.add(key)
    }
  }

  let pending: Set<string> | undefined
  let restChanged = false
  for (;;) {
    let found = await exposed(hidden, Infinity, pending)
    // What was wide stays wide while more is hidden, unless a rest changes: all is looked at again in the end.
    if (found.length === 0 && restChanged) found = await exposed(hidden)
    let more: string[] = []
    for (const { atoms } of found) {
      const { least, most } = await rangeWhenHidden(hidden, atoms)
      more = await next(atoms, most - least)
      if (more.length > 0) break
    }
    if (more.length > 0) {
      for (const key of more) hidden.add(key)
      restChanged ||= more.some((key) => byKey.get(key)!.place.table === 'need-prefecture')
      pending = new Set([...found.map(({ name }) => name), ...more])
      continue
    }
    if (found.length === 0) await showAgain()
    const tooNarrow = found.map(({ name }) => name)
    return { cells: cellsWhenHidden(hidden).slice(earlier.length), tooNarrow }
  }
}
