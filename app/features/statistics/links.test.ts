import { expect, test } from 'vitest'
import { categories } from '#db/reference/vocabularies.ts'
import type { ReleaseTable } from '#db/schema/releases.ts'
import { rules } from '#tests/told-gaps.ts'
import { auditOf, isTooNarrow } from './audit.server.ts'
import { openBounds } from './bounds.server.ts'
import { atomsOf, worldOf } from './cells.ts'
import { wholeOf } from './fillings.server.ts'
import { inWorld, linksOf } from './links.ts'
import { proposalFor } from './proposal.server.ts'
import { cellsIn } from './published.ts'
import { openPuzzle } from './puzzle.server.ts'

const period = '2025-04+12'
const table = (
  name: string,
  rows: string[],
  columns: string[],
  cells: (number | null)[][],
): ReleaseTable => ({
  ...{ table: name, period, rows, columns, cells },
})
const lineOf = async (tables: ReleaseTable[], cell: string) =>
  (await auditOf(tables, [], rules)).find((line) => line.cell.startsWith(cell))!

test('who says nothing of how bad it is said "the same here" or knew no source: the third follows from two', async () => {
  const tables = [
    table('need-severity', ['housing'], ['s1', 'unsaid'], [[40, 20]]),
    table('need-outcome', ['housing'], ['none', 'unsaid', 'unknown'], [[40, 20, null]]),
  ]
  const line = await lineOf(tables, 'need-outcome|housing|unknown')
  expect(line).toMatchObject({ least: 0, most: 4 })
  expect(isTooNarrow(line, rules)).toBe(true)
})

test('a source that nobody had heard of is counted by need and as a kind, so that one tells of the other', async () => {
  const needs = categories.map(({ id }) => id)
  const tables = [
    table('kind-nation', ['unknown_source'], ['jp'], [[15]]),
    table(
      'need-outcome',
      needs,
      ['unknown'],
      needs.map((_, index) => [index === 0 ? 15 : null]),
    ),
  ]
  expect(await lineOf(tables, `need-outcome|${needs[1]}|unknown`)).toMatchObject({ least: 0, most: 4 })
})

test('a block has at least as many reports as it has of a kind', async () => {
  const needs = categories.map(({ id }) => id)
  const kanto = ['08', '09', '10', '11', '12', '13', '14']
  const isHidden = (y: number, x: number) => y === 1 && x === 5
  const cells = needs.map((_, y) => kanto.map((_, x) => (isHidden(y, x) ? null : 10)))
  const others = (needs.length * kanto.length - 1) * 12
  const tables = [
    table('need-prefecture', needs, kanto, cells),
    table('kind-block', ['cost'], ['kanto'], [[others + 10 + 2]]),
  ]
  expect(await lineOf(tables, `need-prefecture|${needs[1]}|13`)).toMatchObject({ least: 10, most: null })
})

test('for a cell that is too narrow the smallest number that would widen it is proposed', async () => {
  const tables = [
    table('kind-nation', ['cost'], ['jp'], [[50]]),
    table('kind-block', ['cost'], ['kanto', 'tokai', 'kinki'], [[35, 15, null]]),
  ]
  const narrow = (await auditOf(tables, [], rules)).filter((line) => isTooNarrow(line, rules))
  expect(narrow).toEqual([{ cell: `kind-block|cost|kinki|${period}`, least: 0, most: 6 }])
  expect(await proposalFor(narrow, tables, [], rules)).toEqual([`kind-block|cost|tokai|${period}`])
  // What was published already cannot be hidden any more.
  expect(await proposalFor(narrow, tables, tables, rules)).toEqual([])
})

test('the ranges that are worked out need by need are those of all needs, kinds and languages at once', async () => {
  const needs = categories.map(({ id }) => id)
  const months = ['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09']
  const tables = [
    table(
      'need-month',
      needs,
      months,
      needs.map((_, y) => months.map((_, x) => ((x + y) % 3 === 0 ? null : 10 + 5 * ((x * y) % 4)))),
    ),
    table('kind-nation', ['cost', 'unknown_source'], ['jp'], [[900], [35]]),
    table(
      'need-outcome',
      needs,
      ['unusable', 'unknown', 'unsaid'],
      needs.map((_, y) => [y % 2 === 0 ? 40 : null, y === 0 ? 15 : null, y % 3 === 0 ? null : 25]),
    ),
    table(
      'language-block',
      ['vi', 'ne'],
      ['kanto', 'tokai'],
      [
        [65, null],
        [null, 20],
      ],
    ),
  ]
  const puzzle = openPuzzle(tables, rules)
  const places = Array.from(cellsIn(tables), ([, { place }]) => place)
  const { balances, atLeast } = linksOf(places)
  const whole = await openBounds(...wholeOf(puzzle.worlds, rules, balances), atLeast)
  let apart = 0
  for (const [world, cells] of puzzle.worlds) {
    const hidden = cells.flatMap(({ place, shown }) => (shown === null ? [place] : []))
    const found = await puzzle.rangesIn(world, hidden)
    for (const [index, place] of hidden.entries()) {
      const atoms = atomsOf(place).map((atom) => inWorld(worldOf(place), atom))
      expect(found[index], place.table + place.row + place.column).toEqual(whole.rangeOf(atoms))
      apart++
    }
  }
  whole.close()
  await puzzle.close()
  expect(apart).toBeGreaterThan(40)
})
