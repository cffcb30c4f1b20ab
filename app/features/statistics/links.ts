import { blocks } from '#db/reference/case-sheet.ts'
import { prefecturesIn } from '#db/reference/areas.ts'
import { atomsOf, type Place, type Room, worldOf } from './cells.ts'
import type { AtLeast, Balance } from './world.ts'

/** An atom among those of all worlds. */
export const inWorld = (world: string, atom: string) => `${world}/${atom}`
export const worldIn = (name: string) => name.slice(0, name.indexOf('/'))

/** All reports of a block in a quarter, which no table shows. */
const total = (block: string, quarter: string) => `total/${block}@${quarter}`

/** The kind of gap that stands for a source that nobody had heard of. */
const unheardOf = 'kind:unknown_source'

/**
 * What ties worlds to each other: a block has at least as many reports as it has of any kind or language; who says that
 * a source cannot be used names a kind; a source that nobody had heard of is a kind too. `boundless`: blocks have as
 * many reports as one likes, since of some needs nothing is known.
 */
export function linksOf(places: Place[], boundless = false): { balances: Balance[]; atLeast: AtLeast[] } {
  const quartersBy = new Map<string, Set<string>>()
  for (const place of places)
    for (const atom of atomsOf(place))
      if (!/^(month|municipality)[@:]/.test(atom)) {
        const world = worldOf(place)
        const quarters = quartersBy.get(world) ?? new Set()
        quartersBy.set(world, quarters.add(atom.slice(atom.lastIndexOf('@') + 1)))
      }
  const of = (side: string, quarter: string) =>
    Array.from(quartersBy).flatMap(([world, quarters]) =>
      world.startsWith(`${side}:`) && quarters.has(quarter) ? [world] : [],
    )
  const all = new Set(Array.from(quartersBy).flatMap(([, quarters]) => [...quarters]))
  const balances: Balance[] = []
  const atLeast: AtLeast[] = []
  for (const quarter of all) {
    const [needs, kinds, languages] = [of('need', quarter), of('kind', quarter), of('language', quarter)]
    if (needs.length === 0 || kinds.length + languages.length === 0) continue
    for (const { id: block } of boundless ? [] : blocks) {
      const one = needs.flatMap((need) =>
        prefecturesIn(block).map((code) => inWorld(need, `prefecture:${code}@${quarter}`)),
      )
      balances.push({ one, other: [total(block, quarter)] })
      for (const world of [...kinds, ...languages])
        atLeast.push({
          ...{ more: [total(block, quarter)], less: [inWorld(world, `block:${block}@${quarter}`)], least: 0 },
        })
    }
    const outcome = (said: string) => needs.map((need) => inWorld(need, `outcome:${said}@${quarter}`))
    const named = (worlds: string[]) => worlds.map((world) => inWorld(world, `all@${quarter}`))
    if (kinds.includes(unheardOf))
      atLeast.push({ more: named([unheardOf]), less: outcome('unknown'), least: 0 })
    if (kinds.length > 0)
      atLeast.push({ more: named(kinds), less: [...outcome('unusable'), ...outcome('unknown')], least: 0 })
  }
  return { balances, atLeast }
}

/** All reports there and then, of which each kind and language is a part. */
export const totalsIn = ({ block, quarters }: Room) =>
  (block ? [block] : blocks.map(({ id }) => id)).flatMap((one) =>
    quarters.map((quarter) => total(one, quarter)),
  )

/** Whether a link limits what is counted there and then. */
export const isIn = ({ more: [name] }: AtLeast, { block, quarters }: Room) =>
  quarters.some((quarter) => (block ? name === total(block, quarter) : name!.endsWith(`@${quarter}`)))

/** Counts that fit to everything, and a direction in which they can grow for ever and still fit. */
export type Filling = { counts: Map<string, number>; growth: Map<string, number> }

/** The links of one world while all others are filled like this; those that others can loosen for ever say nothing. */
export function tiesWith(atLeast: AtLeast[], { counts, growth }: Filling) {
  const spare = atLeast.map((link) => spareOf(link, counts))
  const loose = atLeast.map((link) => spareOf({ ...link, least: 0 }, growth))
  return (world: string): AtLeast[] => {
    const parts = partsOf(world, counts, growth)
    const own = atLeast.map(({ more, less }) => {
      const [plus, minus] = [more, less].map((names) => names.flatMap((name) => parts(name) ?? []))
      const sum = (of: 'count' | 'growth') =>
        plus!.reduce((total, part) => total + part[of], 0) -
        minus!.reduce((total, part) => total + part[of], 0)
      return { plus: plus!, minus: minus!, count: sum('count'), growth: sum('growth') }
    })
    const mayGrow = own.every((part, index) => loose[index]! - part.growth >= 0)
    return own.flatMap(({ plus, minus, count, growth }, index) => {
      if (plus.length + minus.length === 0 || (mayGrow && loose[index]! - growth > 0)) return []
      const atomsOf = (of: typeof plus) => of.flatMap(({ atoms }) => atoms)
      return [{ more: atomsOf(plus), less: atomsOf(minus), least: count - spare[index]! }]
    })
  }
}

const spareOf = ({ more, less, least }: AtLeast, filled: Map<string, number>) => {
  const sum = (names: string[]) => names.reduce((total, name) => total + (filled.get(name) ?? 0), 0)
  return sum(more) - sum(less) - least
}

type Part = { atoms: string[]; count: number; growth: number }

/** What a world has in a name: an own atom, or for needs its share of a total. */
function partsOf(world: string, counts: Map<string, number>, growth: Map<string, number>) {
  const known = new Map<string, Part | null>()
  const sum = (atoms: string[], filled: Map<string, number>) =>
    atoms.reduce((total, atom) => total + (filled.get(inWorld(world, atom)) ?? 0), 0)
  const found = (name: string): Part | null => {
    const atoms = ownAtoms(world, name)
    return atoms && { atoms, count: sum(atoms, counts), growth: sum(atoms, growth) }
  }
  return (name: string) => {
    if (!known.has(name)) known.set(name, found(name))
    return known.get(name)!
  }
}

function ownAtoms(world: string, name: string): string[] | null {
  if (name.startsWith(`${world}/`)) return [name.slice(world.length + 1)]
  if (!name.startsWith('total/') || !world.startsWith('need:')) return null
  const [block, quarter] = name.slice('total/'.length).split('@') as [string, string]
  return prefecturesIn(block).map((code) => `prefecture:${code}@${quarter}`)
}
