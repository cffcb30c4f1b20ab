import { blocks } from '#db/reference/case-sheet.ts'
import { isMunicipality, prefectureOf, prefecturesIn } from '#db/reference/areas.ts'
import { categories } from '#db/reference/vocabularies.ts'
import type { ReleaseTable } from '#db/schema/releases.ts'
import { atomsOf, keyOf, type Place, worldOf } from './cells.ts'
import { type Counts, countOf } from './counting.ts'
import { placeIn, type Shape, shapesOf, yearUntil } from './ladder.ts'
import { endsFiscalYear, quartersOf } from './periods.ts'
import { type Cell, cellsIn } from './published.ts'
import { type DisclosureRules, rangeOf } from './rules.ts'
import { type Candidate, protect, type World } from './suppression.server.ts'
import { emptyTally, isSafe, type Tally } from './tally.ts'
import { elsewhere, type Known } from './world.ts'

export type Built = {
  tables: ReleaseTable[]
  loss: { cells: number; hiddenCells: number; reports: number; hiddenReports: number }
  /** Hidden counts that numbers published earlier give away. */
  tooNarrow: string[]
}

/** The tables of a release out of its counts, protected against a reader of these and all earlier ones. */
export async function buildTables(
  counts: Counts,
  published: ReleaseTable[],
  rules: DisclosureRules,
): Promise<Built> {
  const shapes = [...shapesOf(counts.until), ...safeMunicipalities(counts, rules)]
  const before = cellsIn(published)
  const candidates = shapes.flatMap((shape) => candidatesOf(shape, counts, rules))
  const fresh = candidates.filter(({ place }) => !before.has(keyOf(place)))
  const byWorld = Map.groupBy(fresh, ({ place }) => worldOf(place))
  const earlierBy = Map.groupBy(before, ([, { place }]) => worldOf(place))
  const decided = new Map(before)
  const tooNarrow: string[] = []
  // Kinds and languages first: what they show of a block is known when needs are looked at.
  for (const name of [...byWorld.keys()].sort()) {
    const own = byWorld.get(name)!
    const earlier = (earlierBy.get(name) ?? []).map(([, cell]) => cell)
    const places = [...own, ...earlier].map(({ place }) => place)
    const world: World = {
      candidates: own,
      earlier,
      secrets: secretsOf(name, places, counts, rules),
      besides: besidesOf(name, counts, decided, rules),
    }
    const result = await protect(world, rules)
    for (const cell of result.cells) decided.set(keyOf(cell.place), cell)
    tooNarrow.push(...result.tooNarrow)
  }
  const tables = shapes
    .map((shape) => withoutEmpty(tableOf(shape, decided)))
    .filter(({ columns }) => columns.length > 0)
  return { tables, loss: lossOf(candidates, decided), tooNarrow }
}

function candidatesOf({ table, period, rows, columns }: Shape, counts: Counts, rules: DisclosureRules) {
  return rows.flatMap((row) =>
    columns.map((column): Candidate => {
      const place = placeIn(table, period, row, column)
      const tally = counts.cells.get(keyOf(place))
      return { place, count: tally?.reports ?? 0, safe: tally !== undefined && isSafe(tally, rules) }
    }),
  )
}

const tableOf = ({ table, period, rows, columns }: Shape, decided: Map<string, Cell>): ReleaseTable => ({
  ...{ table, period, rows, columns },
  cells: rows.map((row) =>
    columns.map((column) => decided.get(keyOf(placeIn(table, period, row, column)))!.shown),
  ),
})

/** A municipality of which nothing is shown is not named either. */
function withoutEmpty(table: ReleaseTable): ReleaseTable {
  if (table.table !== 'need-municipality') return table
  const kept = table.columns.flatMap((_, x) => (table.cells.some((row) => row[x] !== null) ? [x] : []))
  return {
    ...table,
    columns: kept.map((x) => table.columns[x]!),
    cells: table.cells.map((row) => kept.map((x) => row[x]!)),
  }
}

function lossOf(candidates: Candidate[], decided: Map<string, Cell>) {
  const isHidden = ({ place }: Candidate) => decided.get(keyOf(place))!.shown === null
  const byPlace = candidates.filter(({ place }) => place.table === 'need-prefecture')
  const counted = byPlace.length > 0 ? byPlace : candidates
  const sum = (of: Candidate[]) => of.reduce((total, { count }) => total + count, 0)
  return {
    cells: candidates.length,
    hiddenCells: candidates.filter(isHidden).length,
    reports: sum(counted),
    hiddenReports: sum(counted.filter(isHidden)),
  }
}

/** Every March, the municipalities in which at least one need may be shown; all others stay unnamed. */
function safeMunicipalities(counts: Counts, rules: DisclosureRules): Shape[] {
  if (!endsFiscalYear(counts.until)) return []
  const year = yearUntil(counts.until)
  const columns = new Set<string>()
  for (const [key, tally] of counts.cells) {
    const [table, , column] = key.split('|') as [string, string, string]
    if (table === 'need-municipality' && isMunicipality(column) && isSafe(tally, rules)) columns.add(column)
  }
  if (columns.size === 0) return []
  const rows = categories.map(({ id }) => id)
  return [{ table: 'need-municipality', period: year, rows, columns: [...columns].sort() }]
}

/**
 * Counts that no table shows and that are not safe, or not known any more: of each place or group in a quarter, out of
 * which the windows of several releases are summed, and of all municipalities that are not named.
 */
function secretsOf(world: string, places: Place[], counts: Counts, rules: DisclosureRules): string[][] {
  const tallies = counts.quarterly.get(world)
  const atoms = new Set(places.flatMap(atomsOf))
  const quarterly = [...atoms].flatMap((atom) => {
    const tally = tallies?.get(atom)
    return !isCell(atom) && !(tally && isSafe(tally, rules)) ? [[atom]] : []
  })
  const year = yearUntil(counts.until)
  const [, need] = world.split(':') as [string, string]
  const named = new Set(
    places.flatMap(({ table, period, column }) =>
      table === 'need-municipality' && period === year ? [column] : [],
    ),
  )
  const others = [...new Set([...named].map((code) => prefectureOf(code)!))].flatMap((prefecture) =>
    isSafe(othersIn(prefecture, need, counts, named), rules) ? [] : [[elsewhere(prefecture, year)]],
  )
  return [...quarterly, ...others]
}

/** Months and municipalities are cells themselves. */
const isCell = (atom: string) => /^(month|municipality)[@:]/.test(atom)

function othersIn(prefecture: string, need: string, counts: Counts, named: Set<string>): Tally {
  const all = emptyTally()
  for (const [key, tally] of counts.cells) {
    const [table, row, column] = key.split('|') as [string, string, string]
    if (table !== 'need-municipality' || row !== need) continue
    if (prefectureOf(column) !== prefecture || named.has(column)) continue
    all.reports += tally.reports
    for (const reporter of tally.reporters) all.reporters.add(reporter)
    for (const [name, more] of tally.byOrganisation)
      all.byOrganisation.set(name, (all.byOrganisation.get(name) ?? 0) + more)
  }
  return all
}

/**
 * What ties needs to kinds and languages: a block has at least as many reports as it has of any kind. A reader knows
 * no block's total, and of each need in it not even whether it is below the threshold; to be on the safe side, one is
 * thought of who knows more: the total where it is large, and of each need all others.
 */
function besidesOf(
  world: string,
  counts: Counts,
  decided: Map<string, Cell>,
  rules: DisclosureRules,
): Known[] {
  const year = yearUntil(counts.until)
  const [row, need] = world.split(':') as [string, string]
  return blocks.flatMap(({ id: block }): Known[] => {
    const all = counts.byBlock.get(block) ?? 0
    if (row !== 'need') {
      const table = row === 'kind' ? 'kind-block' : 'language-block'
      const most = Math.max(all, rules.reports * categories.length)
      return [{ atoms: atomsOf({ table, row: need, column: block, period: year }), least: 0, most }]
    }
    const kinds = Array.from(decided, ([, cell]) => cell).filter(
      ({ place }) =>
        (place.table === 'kind-block' || place.table === 'language-block') &&
        place.column === block &&
        place.period === year,
    )
    const most = Math.max(0, ...kinds.map(({ shown }) => (shown === null ? 0 : rangeOf(shown, rules).least)))
    const own = prefecturesIn(block).reduce(
      (sum, column) => sum + countOf(counts, { table: 'need-prefecture', row: need, column, period: year }),
      0,
    )
    const atoms = quartersOf(year).flatMap((quarter) =>
      prefecturesIn(block).map((prefecture) => `prefecture:${prefecture}@${quarter}`),
    )
    return most > all - own ? [{ atoms, least: most - (all - own), most: Infinity }] : []
  })
}
