import { isMunicipality } from '#db/reference/areas.ts'
import { categories } from '#db/reference/vocabularies.ts'
import type { ReleaseTable } from '#db/schema/releases.ts'
import { besidesOf } from './besides.ts'
import { keyOf, worldOf } from './cells.ts'
import type { Counts } from './counting.ts'
import { placeIn, type Shape, shapesOf, yearUntil } from './ladder.ts'
import { endsFiscalYear } from './periods.ts'
import { type Cell, cellsIn } from './published.ts'
import type { DisclosureRules } from './rules.ts'
import { secretsOf } from './secrets.ts'
import { type Candidate, protect, type World } from './suppression.server.ts'
import { isSafe } from './tally.ts'

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
