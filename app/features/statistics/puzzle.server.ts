import type { ReleaseTable } from '#db/schema/releases.ts'
import { type Bounds, openBounds, type Range } from './bounds.server.ts'
import { atomsOf, keyOf, type Place, type Room, roomOf, worldOf } from './cells.ts'
import { openFillings, wholeOf } from './fillings.server.ts'
import { inWorld, linksOf, tiesWith, totalsIn } from './links.ts'
import { cellsIn, knownOf } from './published.ts'
import type { DisclosureRules } from './rules.ts'
import { type AtLeast, balancesOf } from './world.ts'

const anything: Range = { least: 0, most: Infinity }

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
  const fillings = openFillings(told, rules, links)
  const tying = memoised((room: Room | undefined) =>
    fillings.fill(room).then((filling) => tiesWith(links.atLeast, filling)),
  )
  let whole: Promise<Bounds> | null = null

  /** Every world at once. */
  const openWhole = () => (whole ??= openBounds(...wholeOf(worlds, rules, links.balances), links.atLeast))

  /** How many reports there can be in a room. */
  const reportsIn = memoised(async (room: Room) => (await openWhole()).rangeOf(totalsIn(room)).most)

  /** What ties a world while all others are filled so that it has room, in this one most of all. */
  const tied = async (world: string, room: Room | undefined): Promise<AtLeast[]> =>
    links.atLeast.length === 0 ? [] : (await tying(room))(world)

  /** The ranges of these places of a world, links to all others included. */
  async function rangesIn(world: string, places: Place[]): Promise<Range[]> {
    const cells = worlds.get(world)!
    const known = knownOf(cells, rules)
    const isUntold = isAllHidden || known.length + (await tied(world, undefined)).length === 0
    if (isUntold) return places.map(() => anything)
    const balances = balancesOf(cells.map(({ place }) => place))
    const opened: Promise<Bounds>[] = []
    const open = (ties: AtLeast[]) => {
      opened.push(openBounds(known, balances, ties))
      return opened.at(-1)!
    }
    /** With all others filled in one way no range is wider than it is. */
    const held = memoised((room: Room | undefined) => tied(world, room).then(open))
    let unheld: Promise<Bounds> | null = null
    /** Without any other none is narrower. */
    const alone = () => (unheld ??= open([]))

    async function rangeOf(place: Place): Promise<Range> {
      const atoms = atomsOf(place)
      let inner = (await held(undefined)).rangeOf(atoms)
      if (isSame(inner, anything)) return inner
      const outer = (await alone()).rangeOf(atoms)
      if (isSame(inner, outer)) return inner
      const room = roomOf(place)
      for (const one of [{ ...room, block: null }, room]) {
        inner = together(inner, (await held(one)).rangeOf(atoms))
        if (isSame(inner, outer)) return inner
      }
      if (!world.startsWith('need:')) outer.most = Math.min(outer.most, await reportsIn(room))
      if (isSame(inner, outer)) return inner
      return (await openWhole()).rangeOf(
        atoms.map((atom) => inWorld(world, atom)),
        inner,
        outer,
      )
    }

    try {
      const ranges: Range[] = []
      for (const place of places) ranges.push(await rangeOf(place))
      return ranges
    } finally {
      for (const bounds of opened) (await bounds).close()
    }
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
    close: async () => {
      await fillings.close()
      ;(await whole)?.close()
    },
  }
}

/** Each answer is worked out once. */
function memoised<Asked, Answer>(work: (asked: Asked) => Promise<Answer>) {
  const known = new Map<string, Promise<Answer>>()
  return (asked: Asked): Promise<Answer> => {
    const key = JSON.stringify(asked) ?? ''
    if (!known.has(key)) known.set(key, work(asked))
    return known.get(key)!
  }
}

const isSame = (one: Range, other: Range) => one.least === other.least && one.most === other.most

const together = (one: Range, other: Range): Range => ({
  least: Math.min(one.least, other.least),
  most: Math.max(one.most, other.most),
})

const namesOf = (place: Place) => atomsOf(place).map((atom) => inWorld(worldOf(place), atom))
