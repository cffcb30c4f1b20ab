import { expect, test } from 'vitest'
import { counted, many, rules, skewed, toldBy, yearOf } from '#tests/told-gaps.ts'
import { auditOf, isTooNarrow } from './audit.server.ts'
import { buildTables } from './building.server.ts'
import { cellsIn } from './published.ts'
import { isSafe } from './tally.ts'

const build = (gaps: ReturnType<typeof many>, until = '2026-03') =>
  buildTables(counted(gaps, until), [], rules)
const shownIn = async (gaps: ReturnType<typeof many>, key = 'need-month|housing|2026-03|2026-03+1') =>
  cellsIn((await build(gaps)).tables).get(key)!.shown

test('ten reports of three people in two organisations are shown, rounded to five', async () => {
  expect(await shownIn(many(10))).toBe(10)
  expect(await shownIn(many(13))).toBe(15)
  expect(await shownIn(many(9))).toBe(null)
})

test('many reports of two people, of one organisation, or mostly of one are hidden', async () => {
  const people = (count: number) => many(30).map((gap, n) => ({ ...gap, voiceId: `v${n % count}` }))
  expect(await shownIn(people(3))).toBe(30)
  expect(await shownIn(people(2))).toBe(null)
  expect(await shownIn(many(30, { organisation: 'one' }))).toBe(null)
  const mostly = many(30).map((gap, n) => ({ ...gap, organisation: n < 16 ? 'one' : `o${n}` }))
  expect(await shownIn(mostly)).toBe(null)
})

test('those who left count as one organisation', async () => {
  expect(await shownIn(many(30, { organisation: undefined }))).toBe(null)
})

test('no reports and one report look alike', async () => {
  const none = await build([])
  const one = await build([toldBy(1)])
  expect(one.tables).toEqual(none.tables)
  expect(none.tables.flatMap(({ cells }) => cells.flat()).every((shown) => shown === null)).toBe(true)
})

test('a month alone has no table of prefectures, a quarter has, and March names safe municipalities', async () => {
  const named = async (until: string) => [
    ...new Set((await build([], until)).tables.map(({ table }) => table)),
  ]
  expect(await named('2026-02')).toEqual(['need-month'])
  expect(await named('2026-06')).toContain('need-prefecture')
  const march = await build([
    ...many(40, { area: '13101' }),
    ...many(8, { area: '13102' }),
    ...many(8, { area: '13103' }),
  ])
  expect(march.tables.find(({ table }) => table === 'need-municipality')).toMatchObject({
    columns: ['13101'],
  })
})

test('a municipality is not named when its neighbours could be worked out from it', async () => {
  const { tables } = await build([...many(40, { area: '13101' }), ...many(3, { area: '13102' })])
  expect(tables.map(({ table }) => table)).not.toContain('need-municipality')
})

test('a later release repeats what an earlier one said, also when the month counts differently now', async () => {
  const first = await buildTables(counted(many(20), '2026-03'), [], rules)
  const later = await buildTables(counted(many(60), '2026-04'), first.tables, rules)
  const key = 'need-month|housing|2026-03|2026-03+1'
  expect(cellsIn(later.tables).get(key)!.shown).toBe(cellsIn(first.tables).get(key)!.shown)
})

test(
  'the audit names each hidden cell of a release once, and none is too narrow',
  { timeout: 120_000 },
  async () => {
    const gaps = skewed(5, 40, 12)
    const first = await buildTables(counted(gaps, '2026-03'), [], rules)
    const second = await buildTables(counted(gaps, '2026-06'), first.tables, rules)
    const lines = await auditOf(second.tables, first.tables, rules)
    const hidden = [...cellsIn(second.tables)].flatMap(([key, { shown }]) => (shown === null ? [key] : []))
    expect(lines.map(({ cell }) => cell).sort()).toEqual(hidden.sort())
    expect(lines.filter((line) => isTooNarrow(line, rules))).toEqual([])
    expect([...cellsIn(second.tables)].some(([, { shown }]) => shown !== null)).toBe(true)
  },
)

test('a range that a number of an earlier release narrows is found', async () => {
  const tables = [
    { table: 'kind-nation', period: '2025-04+12', rows: ['cost'], columns: ['jp'], cells: [[40]] },
    {
      table: 'kind-block',
      period: '2025-04+12',
      rows: ['cost'],
      columns: ['kanto', 'kinki'],
      cells: [[35, null]],
    },
  ]
  const [line] = await auditOf([tables[1]!], [tables[0]!], rules)
  expect(line).toEqual({ cell: 'kind-block|cost|kinki|2025-04+12', least: 0, most: 9 })
  expect(isTooNarrow(line!, rules)).toBe(true)
})

test('prefectures that are hidden are added up by block, where that gives no quarter away', async () => {
  const counts = { '13': 20, '08': 5, '09': 6, '23': 7, '01': 9, '04': 9, '34': 9, '40': 9 }
  const { tables } = await build(
    ['2025-05', '2025-08', '2025-11', '2026-02'].flatMap((month) =>
      Object.entries(counts).flatMap(([area, count]) => many(count, { area, month })),
    ),
  )
  const { rows, columns, cells } = tables.find(({ table }) => table === 'need-prefecture')!
  const shown = (column: string) => cells[rows.indexOf('housing')]![columns.indexOf(column)]
  expect(['13', '08', '09', 'rest-kanto'].map(shown)).toEqual([80, null, 25, 20])
})

test('of 300 people with 24 reports each, prefectures and their blocks show more than 80 percent', async () => {
  const gaps = yearOf(300, 24)
  const { loss } = await build(gaps)
  expect(loss.reports).toBe(7200)
  const byPrefecture = loss.reports - loss.hiddenReports - loss.inRest
  expect(byPrefecture / loss.reports).toBeGreaterThan(0.7)
  // By prefecture alone no way to hide less exists: all that is safe by itself is shown.
  const safe = Array.from(counted(gaps, '2026-03').cells)
    .filter(([key, tally]) => key.startsWith('need-prefecture|') && isSafe(tally, rules))
    .reduce((sum, [, { reports }]) => sum + reports, 0)
  expect(byPrefecture / safe).toBeGreaterThan(0.99)
  expect((byPrefecture + loss.inRest) / loss.reports).toBeGreaterThan(0.8)
})

test('a municipality that was merged counts as the one of today, one that nobody knows for its prefecture', async () => {
  const { tables } = await build([
    ...many(40, { area: '40305' }),
    ...many(15, { area: '40999' }),
    ...many(15, { area: '40130' }),
  ])
  const of = (name: string) => tables.find(({ table }) => table === name)!
  expect(of('need-municipality').columns).toEqual(expect.arrayContaining(['40231']))
  const { rows, columns, cells } = of('need-prefecture')
  expect(cells[rows.indexOf('housing')]![columns.indexOf('40')]).toBe(70)
})

test('one reporter, one organisation, or nothing at all: everything is hidden, and the audit says that nothing follows', async () => {
  const alone = many(60).map((gap) => ({ ...gap, voiceId: 'v', kinds: ['cost'] }))
  for (const gaps of [[], alone, many(60, { organisation: 'one' })]) {
    const { tables, loss } = await build(gaps)
    expect(loss.hiddenCells).toBe(loss.cells)
    expect((await auditOf(tables, [], rules)).every(({ most }) => most === null)).toBe(true)
  }
})
