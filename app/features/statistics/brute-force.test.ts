import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocks } from '#db/reference/case-sheet.ts'
import type { ReleaseTable } from '#db/schema/releases.ts'
import { counted, dice, rules, toldBy, type Told } from '#tests/told-gaps.ts'
import { buildTables } from './building.server.ts'
import { isSafe } from './tally.ts'

/**
 * Somebody with paper and patience: nine blocks that add up to the country, each number rounded to five. All ways to
 * fill a hidden block and the others together are tried, one after the other.
 */
type Row = { nation: number | null; blocks: (number | null)[] }

/** The least and the most that fits to each hidden block; null where there is no end. */
function tried({ nation, blocks: shown }: Row): ({ least: number; most: number } | null)[] {
  const hidden = shown.filter((number) => number === null).length
  if (nation === null) return Array.from({ length: hidden }, () => null)
  const known = shown.filter((number) => number !== null)
  const slack = (number: number) => ({ least: Math.max(rules.reports, number - 2), most: number + 2 })
  const left = {
    least: slack(nation).least - known.reduce((sum, number) => sum + slack(number).most, 0),
    most: slack(nation).most - known.reduce((sum, number) => sum + slack(number).least, 0),
  }
  const found = { least: Infinity, most: -Infinity }
  for (let count = 0; count <= left.most; count++)
    // What the other hidden blocks hold together.
    for (let others = 0; others <= (hidden > 1 ? left.most - count : 0); others++)
      if (count + others >= left.least && count + others <= left.most) {
        found.least = Math.min(found.least, count)
        found.most = Math.max(found.most, count)
      }
  return Array.from({ length: hidden }, () => found)
}

const recovered = (row: Row) =>
  tried(row).filter((range) => range !== null && range.most - range.least < rules.reports)

const rowOf = (tables: ReleaseTable[]): Row => {
  const cellsOf = (name: string) => {
    const { rows, cells } = tables.find(({ table }) => table === name)!
    return cells[rows.indexOf('cost')]!
  }
  return { nation: cellsOf('kind-nation')[0]!, blocks: cellsOf('kind-block') }
}

/** Few reporters, nearly all of them in one or two blocks. */
function reports(seed: number): Told[] {
  const next = dice(seed)
  const counts = {
    '13': 12 + Math.floor(40 * next()),
    '27': Math.floor(14 * next()),
    '40': Math.floor(4 * next()),
  }
  return Object.entries(counts).flatMap(([area, count]) =>
    Array.from({ length: count }, (_, n) =>
      toldBy(n, { area, kinds: ['cost'], organisation: `o${n % 3}`, voiceId: `${area}-${n % 4}` }),
    ),
  )
}

function primaryAlone(gaps: Told[]): Row {
  const { cells } = counted(gaps, '2026-03')
  const shown = (key: string) => {
    const tally = cells.get(`${key}|2025-04+12`)
    return tally && isSafe(tally, rules) ? Math.round(tally.reports / 5) * 5 : null
  }
  return {
    nation: shown('kind-nation|cost|jp'),
    blocks: blocks.map(({ id }) => shown(`kind-block|cost|${id}`)),
  }
}

test('trying everything finds nothing in what the builder publishes, and something behind the primary rule alone', async () => {
  let broken = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(100_000), async (seed) => {
      const gaps = reports(seed)
      broken += recovered(primaryAlone(gaps)).length
      const { tables } = await buildTables(counted(gaps, '2026-03'), [], rules)
      expect(recovered(rowOf(tables))).toEqual([])
    }),
    { numRuns: 4, seed: 7 },
  )
  expect(broken).toBeGreaterThan(0)
})
