import { expect, test } from 'vitest'
import { counted, many, rules, skewed, toldBy } from '#tests/told-gaps.ts'
import { auditOf, isTooNarrow } from './audit.server.ts'
import { buildTables } from './building.server.ts'
import { cellsIn } from './published.ts'

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
