import { openBounds } from './bounds.server.ts'
import { type Filling, inWorld, type linksOf, worldIn } from './links.ts'
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

/** Ways to fill all counts that keep away from the limits that the links set, in one quarter more than in others. */
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
  let growing: Promise<Map<string, number>> | null = null

  return async (quarter: string): Promise<Filling> => ({
    counts: await loosest(known, balances, atLeast, quarter),
    growth: await (growing ??= loosest(kept, balances, atLeast)),
  })
}

/** The counts in which the links have as much to spare as they can, first of all those of a quarter. */
async function loosest(known: Known[], balances: Balance[], atLeast: AtLeast[], quarter = '') {
  const spares = atLeast.map((link, index) => ({ link, name: `spare/${index}` }))
  const bounds = await openBounds(
    [...known, ...spares.map(({ name }) => ({ atoms: [name], least: 0, most: far }))],
    balances,
    spares.map(({ link: { more, less, least }, name }) => ({ more, less: [...less, name], least })),
  )
  const ofQuarter = spares.filter(({ link }) => link.more[0]!.endsWith(`@${quarter}`))
  try {
    return bounds.fillUp(
      spares.map(({ name }) => name),
      ofQuarter.map(({ name }) => name),
    )
  } finally {
    bounds.close()
  }
}
