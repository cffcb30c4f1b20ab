import type { AuditLine, ReleaseTable } from '#db/schema/releases.ts'
import { type Bounds, openBounds, type Range } from './bounds.server.ts'
import { atomsOf, keyOf, type Place, worldOf } from './cells.ts'
import { type Filling, inWorld, linksOf, tiesWith, worldIn } from './links.ts'
import { type Cell, cellsIn } from './published.ts'
import { type DisclosureRules, rangeOf } from './rules.ts'
import { type AtLeast, type Balance, balancesOf, type Known } from './world.ts'

const factOf = ({ place, shown }: Cell, rules: DisclosureRules): Known[] =>
  shown === null ? [] : [{ atoms: atomsOf(place), ...rangeOf(shown, rules) }]

export const knownOf = (cells: Cell[], rules: DisclosureRules): Known[] =>
  cells.flatMap((cell) => factOf(cell, rules))

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

export type Puzzle = ReturnType<typeof openPuzzle>

/** All that is published as one system of equations, and its parts, which are enough for nearly every cell. */
export function openPuzzle(published: ReleaseTable[], rules: DisclosureRules) {
  const all = cellsIn(published)
  const grouped = Map.groupBy(all, ([, { place }]) => worldOf(place))
  const worlds = new Map(Array.from(grouped, ([world, found]) => [world, found.map(([, cell]) => cell)]))
  const isAllHidden = Array.from(all).every(([, { shown }]) => shown === null)
  const untold = new Set(
    Array.from(worlds).flatMap(([world, cells]) =>
      cells.every(({ shown }) => shown === null) ? [world] : [],
    ),
  )
  // For one such need there is always another.
  const isBoundless = [...untold].filter((world) => world.startsWith('need:')).length > 1
  const links = linksOf(
    Array.from(all, ([, { place }]) => place),
    isBoundless,
  )
  /** What says something about the links; an untold language may be nothing, an untold need anything. */
  const told = new Map(
    Array.from(worlds).filter(
      ([world]) => !untold.has(world) || !world.startsWith(isBoundless ? 'need:' : 'language:'),
    ),
  )
  let whole: Promise<Bounds> | null = null
  let tying: Promise<ReturnType<typeof tiesWith>> | null = null

  /** Every world at once. */
  const openWhole = () => (whole ??= openBounds(...wholeOf(worlds, rules, links.balances), links.atLeast))

  const tied = () =>
    (tying ??= fillingOf(told, rules, links).then((filling) => tiesWith(links.atLeast, filling)))

  /** The ranges of these places of a world, links to all others included. */
  async function rangesIn(world: string, places: Place[]): Promise<Range[]> {
    const cells = worlds.get(world)!
    if (isAllHidden) return places.map(() => ({ least: 0, most: Infinity }))
    const known = knownOf(cells, rules)
    const ties = links.atLeast.length === 0 ? [] : (await tied())(world)
    if (known.length + ties.length === 0) return places.map(() => ({ least: 0, most: Infinity }))
    const facts = [known, balancesOf(cells.map(({ place }) => place))] as const
    const held = await openBounds(...facts, ties)
    let alone: Bounds | null = null
    try {
      const ranges: Range[] = []
      for (const place of places) {
        const atoms = atomsOf(place)
        const within = held.rangeOf(atoms)
        // With all others filled in one way the range is never wider than it is; alone it is never narrower.
        if (within.least === 0 && within.most === Infinity) ranges.push(within)
        else
          ranges.push(
            await between(world, atoms, within, (alone ??= await openBounds(...facts)).rangeOf(atoms)),
          )
      }
      return ranges
    } finally {
      held.close()
      alone?.close()
    }
  }

  async function between(world: string, atoms: string[], least: Range, most: Range): Promise<Range> {
    if (least.least === most.least && least.most === most.most) return most
    return (await openWhole()).rangeOf(atoms.map((atom) => inWorld(world, atom)))
  }

  return {
    worlds,
    rangesIn,
    /** The range of a place for somebody who does not see the number at another one. */
    rangeWithout: async (other: Place, place: Place) => {
      const index = Array.from(worlds)
        .flatMap(([, cells]) => cells.filter(({ shown }) => shown !== null))
        .findIndex((cell) => keyOf(cell.place) === keyOf(other))
      return (await openWhole()).rangeWithout([index], namesOf(place))
    },
    close: async () => (await whole)?.close(),
  }
}

const namesOf = (place: Place) => atomsOf(place).map((atom) => inWorld(worldOf(place), atom))

type Worlds = Map<string, Cell[]>
type Links = ReturnType<typeof linksOf>

function wholeOf(worlds: Worlds, rules: DisclosureRules, more: Links['balances']) {
  const named = (world: string, atoms: string[]) => atoms.map((atom) => inWorld(world, atom))
  const known = Array.from(worlds).flatMap(([world, cells]) =>
    knownOf(cells, rules).map((one) => ({ ...one, atoms: named(world, one.atoms) })),
  )
  const balances = Array.from(worlds).flatMap(([world, cells]) =>
    balancesOf(cells.map(({ place }) => place)).map(({ one, other }) => ({
      ...{ one: named(world, one), other: named(world, other) },
    })),
  )
  const all: [Known[], Balance[]] = [known, [...balances, ...more]]
  return all
}

/** How far from a limit is far enough. */
const far = 1000

/** A way to fill all counts that keeps away from the limits that the links set. */
async function fillingOf(told: Worlds, rules: DisclosureRules, links: Links): Promise<Filling> {
  const [known, balances] = wholeOf(told, rules, links.balances)
  const atLeast = [
    ...links.atLeast.filter(({ less }) => {
      const world = worldIn(less[0]!)
      return told.has(world) || !world.startsWith('language:')
    }),
    // Languages that are left out leave all of a total to spare.
    ...links.balances.map(({ other }) => ({ more: other, less: [], least: 0 })),
  ]
  // What is known of a sum keeps it from growing.
  const kept = known.map(({ atoms, most }) => ({ atoms, least: 0, most: most === Infinity ? most : 0 }))
  return {
    counts: await loosest(known, balances, atLeast),
    growth: await loosest(kept, balances, atLeast),
  }
}

/** The counts in which the links have as much to spare as they can. */
async function loosest(known: Known[], balances: Balance[], atLeast: AtLeast[]) {
  const spare = atLeast.map((_, index) => `spare/${index}`)
  const bounds = await openBounds(
    [...known, ...spare.map((name) => ({ atoms: [name], least: 0, most: far }))],
    balances,
    atLeast.map(({ more, less, least }, index) => ({ more, less: [...less, spare[index]!], least })),
  )
  try {
    return bounds.fillUp(spare)
  } finally {
    bounds.close()
  }
}
