import { isMunicipality } from '#db/reference/areas.ts'
import { categories } from '#db/reference/vocabularies.ts'
import type { ReleaseLoss, ReleaseTable } from '#db/schema/releases.ts'
import { besidesOf } from './besides.ts'
import { keyOf, worldOf } from './cells.ts'
import { type Counts, countOf } from './counting.ts'
import { placeIn, type Shape, shapesOf, yearUntil } from './ladder.ts'
import { endsFiscalYear } from './periods.ts'
import { type Cell, cellsIn } from './published.ts'
import type { DisclosureRules } from './rules.ts'
import { secretsOf } from './secrets.ts'
import type { OnWorld } from './audit.server.ts'
import { type Candidate, protect, type World } from './suppression.server.ts'
import { emptyTally, isSafe } from './tally.ts'

export type Built = {
  tables: ReleaseTable[]
  loss: ReleaseLoss
  /** Hidden counts that numbers published earlier give away. */
  tooNarrow: string[]
}

/** The tables of a release out of its counts, protected against a reader of these and all earlier ones. */
export async function buildTables(
  counts: Counts,
  published: ReleaseTable[],
  rules: DisclosureRules,
  refused = new Set<string>(),
  onWorld: OnWorld = async () => {},
): Promise<Built> {
  const shapes = [...shapesOf(counts.until), ...safeMunicipalities(counts, rules)]
  const before = cellsIn(published)
  const candidates = shapes.flatMap((shape) => candidatesOf(shape, counts))
  const fresh = candidates.filter(({ place }) => !before.has(keyOf(place)))
  const byWorld = Map.groupBy(fresh, ({ place }) => worldOf(place))
  const earlierBy = Map.groupBy(before, ([, { place }]) => worldOf(place))
  const decided = new Map(before)
  const tooNarrow: string[] = []
  // Kinds and languages first: what they show of a block is known when needs are looked at.
  for (const [index, name] of [...byWorld.keys()].sort().entries()) {
    await onWorld(index, byWorld.size)
    const own = byWorld.get(name)!
    const earlier = (earlierBy.get(name) ?? []).map(([, cell]) => cell)
    const places = [...own, ...earlier].map(({ place }) => place)
    const world: World = {
      candidates: own,
      earlier,
      secrets: secretsOf(name, places, counts, rules),
      besides: besidesOf(name, counts, decided, rules),
      refused,
    }
    const result = await protect(world, rules)
    for (const cell of result.cells) decided.set(keyOf(cell.place), cell)
    // What is a cell of no table is told with its row.
    tooNarrow.push(...result.tooNarrow.map((cell) => (cell.includes('|') ? cell : `${name}/${cell}`)))
  }
  const tables = shapes
    .map((shape) => withoutEmpty(tableOf(shape, decided)))
    .filter(({ columns }) => columns.length > 0)
  return { tables, loss: lossOf(tables, counts), tooNarrow }
}

const candidatesOf = ({ table, period, rows, columns }: Shape, counts: Counts) =>
  rows.flatMap((row) =>
    columns.map((column): Candidate => {
      const place = placeIn(table, period, row, column)
      return { place, tally: counts.cells.get(keyOf(place)) ?? emptyTally() }
    }),
  )

const tableOf = ({ table, period, rows, columns }: Shape, decided: Map<string, Cell>): ReleaseTable => ({
  ...{ table, period, rows, columns },
  cells: rows.map((row) =>
    columns.map((column) => decided.get(keyOf(placeIn(table, period, row, column)))?.shown ?? null),
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

/** What a reader does not see: of the prefectures, where there are any, or else of the months. */
function lossOf(tables: ReleaseTable[], counts: Counts) {
  const cells = Array.from(cellsIn(tables), ([, cell]) => cell)
  const byPlace = cells.filter(({ place }) => place.table === 'need-prefecture')
  const counted = byPlace.length > 0 ? byPlace : cells.filter(({ place }) => place.table === 'need-month')
  const sum = (of: Cell[]) => of.reduce((total, { place }) => total + countOf(counts, place), 0)
  const whole = counted.filter(({ place }) => !place.parts)
  const [shown, rests] = [
    counted.filter((cell) => cell.shown !== null),
    counted.filter((cell) => cell.place.parts),
  ]
  const inRest = sum(
    rests.flatMap(({ place, shown }) =>
      shown === null ? [] : place.parts!.map((column) => ({ place: { ...place, column }, shown })),
    ),
  )
  const reports = sum(whole)
  return {
    cells: cells.length,
    hiddenCells: cells.filter(({ shown }) => shown === null).length,
    reports,
    hiddenReports: reports - sum(shown.filter(({ place }) => !place.parts)) - inRest,
    inRest,
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
