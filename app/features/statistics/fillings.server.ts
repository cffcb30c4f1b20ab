import { openBounds } from './bounds.server.ts'
import type { Room } from './cells.ts'
import { type Filling, inWorld, isIn, type linksOf, worldIn } from './links.ts'
import { type Cell, knownOf } from './published.ts'
import type { DisclosureRules } from './rules.ts'
import { type AtLeast, type Balance, balancesOf, type Known } from './world.ts'

export type Worlds = Map<string, Cell[]>
type Links = ReturnType<typeof linksOf>

/** All worlds as one system of equations. */
export function wholeOf(worlds: Worlds, rules: DisclosureRules, more: Balance[]): [Known[], Balance[]] {
  const named = (world: string, atoms: string[]) => atoms.map((atom) => inWorld(world, atom))
  const known = Array.from(worlds).flatMap(([world, cells]) =>
    knownOf(cells, rules).map((one) => ({ ...one, atoms: named(world, one.atoms) })),
  )
  const balances = Array.from(worlds).flatMap(([world, cells]) =>
    balancesOf(cells.map(({ place }) => place)).map(({ one, other }) => ({
      ...{ one: named(world, one), other: named(world, other) },
    })),
  )
  return [known, [...balances, ...more]]
}

/** How far from a limit is far enough. */
const far = 1000

/** Ways to fill all counts that keep away from the limits that the links set. */
export function openFillings(told: Worlds, rules: DisclosureRules, links: Links) {
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
  let counting: Promise<Loosening> | null = null
  let growing: Promise<Map<string, number>> | null = null

  async function growth() {
    const { fillUp, close } = await openLoosening(kept, balances, atLeast)
    const found = fillUp()
    close()
    return found
  }

  return {
    /** A way to fill all counts; with a room, the one that leaves most to spare there. */
    fill: async (room?: Room): Promise<Filling> => ({
      counts: (await (counting ??= openLoosening(known, balances, atLeast))).fillUp(room),
      growth: await (growing ??= growth()),
    }),
    close: async () => (await counting)?.close(),
  }
}

type Loosening = Awaited<ReturnType<typeof openLoosening>>

/** The counts in which the links have as much to spare as they can, those of a room before all others. */
async function openLoosening(known: Known[], balances: Balance[], atLeast: AtLeast[]) {
  const spares = atLeast.map((link, index) => ({ link, name: `spare/${index}` }))
  const { fillUp, close } = await openBounds(
    [...known, ...spares.map(({ name }) => ({ atoms: [name], least: 0, most: far }))],
    balances,
    spares.map(({ link: { more, less, least }, name }) => ({ more, less: [...less, name], least })),
  )
  const namesOf = (of: typeof spares) => of.map(({ name }) => name)
  return {
    fillUp: (room?: Room) =>
      fillUp(namesOf(spares), room ? namesOf(spares.filter(({ link }) => isIn(link, room))) : []),
    close,
  }
}
