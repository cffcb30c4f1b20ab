import { blocks } from '#db/reference/case-sheet.ts'
import { prefecturesIn } from '#db/reference/areas.ts'
import { atomsOf, type Place, worldOf } from './cells.ts'
import type { AtLeast, Balance } from './world.ts'

/** An atom among those of all worlds. */
export const inWorld = (world: string, atom: string) => `${world}/${atom}`
const worldIn = (name: string) => name.slice(0, name.indexOf('/'))

/** All reports of a block in a quarter, which no table shows. */
const total = (block: string, quarter: string) => `total/${block}@${quarter}`

/** The kind of gap that stands for a source that nobody had heard of. */
const unheardOf = 'kind:unknown_source'

/**
 * What ties worlds to each other: a block has at least as many reports as it has of any kind or language; who says that
 * a source cannot be used names a kind; a source that nobody had heard of is a kind too.
 */
export function linksOf(places: Place[]): { balances: Balance[]; atLeast: AtLeast[] } {
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
    for (const { id: block } of blocks) {
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

/** Counts that fit to everything, and a direction in which they can grow for ever and still fit. */
export type Filling = { counts: Map<string, number>; growth: Map<string, number> }

/** The links of one world while all others are filled like this; those that others can loosen for ever say nothing. */
export function tiesOf(world: string, atLeast: AtLeast[], { counts, growth }: Filling): AtLeast[] {
  const totals = world.startsWith('need:') ? needTotals(world, counts) : new Map<string, string[]>()
  const ownOf = (names: string[]) =>
    names.flatMap((name) =>
      worldIn(name) === world ? [name.slice(world.length + 1)] : (totals.get(name) ?? []),
    )
  /** How much more than enough a link has without this world. */
  const slackOf = ({ more, less, least }: AtLeast, filled: Map<string, number>) => {
    const sum = (names: string[]) => names.reduce((total, name) => total + (filled.get(name) ?? 0), 0)
    const own = (names: string[]) => sum(ownOf(names).map((atom) => inWorld(world, atom)))
    return sum(more) - own(more) - sum(less) + own(less) - least
  }
  const loose = atLeast.map((link) => slackOf({ ...link, least: 0 }, growth))
  const mayGrow = loose.every((slack) => slack >= 0)
  return atLeast.flatMap((link, index) => {
    const [more, less] = [ownOf(link.more), ownOf(link.less)]
    if (more.length + less.length === 0 || (mayGrow && loose[index]! > 0)) return []
    return [{ more, less, least: -slackOf(link, counts) }]
  })
}

/** The atoms that a need has in each total. */
function needTotals(world: string, filled: Map<string, number>) {
  const found = new Map<string, string[]>()
  for (const name of filled.keys()) {
    if (!name.startsWith('total/')) continue
    const [block, quarter] = name.slice('total/'.length).split('@') as [string, string]
    const atoms = prefecturesIn(block).map((code) => `prefecture:${code}@${quarter}`)
    if (atoms.some((atom) => filled.has(inWorld(world, atom)))) found.set(name, atoms)
  }
  return found
}
