import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solve } from 'yalps'
import { prefectures } from '#db/reference/areas.ts'
import type { ReleaseTable } from '#db/schema/releases.ts'
import { counted, many, rules, skewed, type Told } from '#tests/told-gaps.ts'
import { buildTables } from './building.server.ts'
import { releaseJson } from './release-file.ts'

/**
 * Somebody with the published files and another solver (YALPS), who builds the equations anew: nothing here knows how
 * the builder does it. Counts are unknowns by row, prefecture or block, and quarter.
 */
type File = { tables: ReleaseTable[]; rules: { reports: number; roundedTo: number } }

const blocks: Record<string, [number, number]> = {
  hokkaido: [1, 1],
  tohoku: [2, 7],
  kanto: [8, 14],
  'hokuriku-koshinetsu': [15, 20],
  tokai: [21, 24],
  kinki: [25, 30],
  chugoku: [31, 35],
  shikoku: [36, 39],
  'kyushu-okinawa': [40, 47],
}
const inBlock = (block: string) =>
  prefectures
    .map(({ code }) => code)
    .filter((code) => Number(code) >= blocks[block]![0] && Number(code) <= blocks[block]![1])

const next = (month: string) => {
  const [year, of] = month.split('-').map(Number) as [number, number]
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
}
const months = (from: string, count: number): string[] =>
  count === 0 ? [] : [from, ...months(next(from), count - 1)]
const quarters = (period: string) => {
  const [from, count] = period.split('+') as [string, string]
  return months(from, Number(count)).filter((_, index) => index % 3 === 0)
}

type Piece = { unknowns: string[]; shown: number | null }

/** What the files say about one row: sums of unknowns, and the number that is shown for them. */
function piecesOf(files: File[], kind: string, row: string): Piece[] {
  return files.flatMap(({ tables }) =>
    tables
      .filter(({ table }) => table.startsWith(`${kind}-`))
      .flatMap(({ table, period, rows, columns, cells }) =>
        columns.map((column, x) => ({
          unknowns: unknownsOf(table, column, period),
          shown: cells[rows.indexOf(row)]![x]!,
        })),
      ),
  )
}

function unknownsOf(table: string, column: string, period: string): string[] {
  if (table === 'need-month') return [`M ${column}`]
  if (table === 'need-block') return inBlock(column).map((code) => `P ${code} ${quarters(period)[0]}`)
  return quarters(period).map((quarter) => {
    if (table === 'need-prefecture') return `P ${column} ${quarter}`
    if (table.endsWith('-nation')) return `N ${quarter}`
    return `${table} ${column} ${quarter}`
  })
}

/** Unknowns that add up to the same, by the name of an equation. */
function equations(unknowns: Set<string>, kind: string) {
  const found = new Set([...unknowns].filter((name) => !name.startsWith('M ')).map((name) => name.slice(-7)))
  return [...found].flatMap((quarter) => {
    if (kind !== 'need')
      return [[[`N ${quarter}`], Object.keys(blocks).map((block) => `${kind}-block ${block} ${quarter}`)]]
    const whole = prefectures.map(({ code }) => `P ${code} ${quarter}`)
    const splits = Map.groupBy(
      [...unknowns].filter((name) => name.startsWith('need-') && name.endsWith(quarter)),
      (name) => name.split(' ')[0],
    )
    return [
      [whole, months(quarter, 3).map((month) => `M ${month}`)],
      ...Array.from(splits, ([, split]) => [whole, split]),
    ]
  })
}

/** The range of a piece for somebody who solves for it; null when it has no end. */
function rangeOf(files: File[], kind: string, row: string, target: Piece) {
  const { reports, roundedTo } = files[0]!.rules
  const slack = (roundedTo - 1) / 2
  const pieces = piecesOf(files, kind, row)
  const unknowns = new Set(pieces.flatMap((piece) => piece.unknowns))
  const same = equations(unknowns, kind)
  for (const name of same.flat(2)) unknowns.add(name)
  const variables = new Map([...unknowns].map((name) => [name, {} as Record<string, number>]))
  const constraints: Record<string, { min?: number; max?: number; equal?: number }> = {}
  pieces.forEach(({ unknowns: of, shown }, index) => {
    if (shown === null) return
    constraints[`c${index}`] = { min: Math.max(shown - slack, reports), max: shown + slack }
    for (const name of of) variables.get(name)![`c${index}`] = 1
  })
  same.forEach(([one, other], index) => {
    constraints[`e${index}`] = { equal: 0 }
    for (const name of one!) variables.get(name)![`e${index}`] = 1
    for (const name of other!) variables.get(name)![`e${index}`] = -1
  })
  for (const name of target.unknowns) variables.get(name)!.goal = 1
  const ask = (direction: 'minimize' | 'maximize') =>
    solve({ direction, objective: 'goal', constraints, variables, integers: false })
  const [least, most] = [ask('minimize'), ask('maximize')]
  if (most.status === 'unbounded') return null
  expect([least.status, most.status]).toEqual(['optimal', 'optimal'])
  return { least: Math.ceil(least.result - 1e-6), most: Math.floor(most.result + 1e-6) }
}

/** The hidden numbers of a row that come out narrower than the threshold. */
const recovered = (files: File[], kind: string, row: string) =>
  piecesOf(files, kind, row)
    .filter(({ shown }) => shown === null)
    .flatMap((piece) => {
      const range = rangeOf(files, kind, row, piece)
      return range && range.most - range.least < rules.reports ? [{ piece, range }] : []
    })

async function published(gaps: Told[], ...untils: string[]): Promise<File[]> {
  const files: File[] = []
  for (const until of untils) {
    const before = files.flatMap(({ tables }) => tables)
    const { tables, tooNarrow } = await buildTables(counted(gaps, until), before, rules)
    expect(tooNarrow).toEqual([])
    files.push(
      JSON.parse(
        releaseJson({
          ...{
            until,
            version: 1,
            note: '',
            rules,
            tables,
            responses: [],
            names: null,
            figures: null,
            responsesIn: null,
          },
        }),
      ) as File,
    )
  }
  return files
}

const lonely = [...many(36, { area: '13', kinds: ['cost'] }), ...many(3, { area: '27', kinds: ['cost'] })]

test('with the primary rule alone, the attack works', () => {
  const primary: File = {
    rules: { ...rules, roundedTo: 5 },
    tables: [
      { table: 'kind-nation', period: '2025-04+12', rows: ['cost'], columns: ['jp'], cells: [[40]] },
      {
        ...{ table: 'kind-block', period: '2025-04+12', rows: ['cost'], columns: Object.keys(blocks) },
        cells: [Object.keys(blocks).map((block) => (block === 'kanto' ? 35 : null))],
      },
    ],
  }
  expect(recovered([primary], 'kind', 'cost').length).toBeGreaterThan(0)
})

test('the same reports, published by the builder, withstand it', async () => {
  const files = await published(lonely, '2026-03')
  expect(recovered(files, 'kind', 'cost')).toEqual([])
})

test('windows that follow each other give no quarter away', { timeout: 120_000 }, async () => {
  // Two people in July and April, two others in January and October: each quarter rests on too few.
  const of = (month: string, people: [number, number]) =>
    Array.from({ length: 6 }, (_, n) => ({
      ...many(1, { month, kinds: ['cost'], organisation: `o${n % 2}` })[0]!,
      voiceId: `v${people[n % 2]}`,
    }))
  const gaps = [
    ...of('2024-07', [1, 2]),
    ...of('2025-01', [3, 4]),
    ...of('2025-04', [1, 2]),
    ...of('2025-10', [3, 4]),
  ]
  const files = await published(gaps, '2025-03', '2025-06', '2025-09', '2025-12')
  const told = piecesOf(files, 'kind', 'cost')
    .flatMap(({ unknowns }) => unknowns)
    .filter((unknown) => /^N |kanto/.test(unknown))
  const quarters = [...new Set(told)].map((unknown): Piece => ({ unknowns: [unknown], shown: null }))
  expect(quarters.length).toBeGreaterThanOrEqual(14)
  expect(
    quarters.filter((piece) => {
      const range = rangeOf(files, 'kind', 'cost', piece)
      return range !== null && range.most - range.least < rules.reports
    }),
  ).toEqual([])
  expect(piecesOf(files, 'kind', 'cost').some(({ shown }) => shown !== null)).toBe(true)
})

test('nothing is recovered from a series of releases, whatever was told', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), fc.integer({ min: 5, max: 60 }), async (seed, people) => {
      const files = await published(skewed(seed, people, 12), '2026-02', '2026-03', '2026-06')
      expect(recovered(files, 'kind', 'cost')).toEqual([])
      const rows = recovered(files.slice(1, 2), 'need', 'housing')
      expect(rows).toEqual([])
    }),
    { numRuns: 3 },
  )
})
