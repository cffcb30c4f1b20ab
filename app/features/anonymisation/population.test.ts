import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { freshWorld } from '#tests/world.ts'
import { importPopulation, statisticsFor, takePopulation } from './population.server.ts'
import { readPopulation } from './population-file.ts'
import { populationTables } from './population-tables.query.server.ts'
import { all, count } from './rare-combination.ts'

const tokyo =
  'code,name_ja,nationality_ja,residents\n130001,総数,総数,700000\n131016,千代田区,総数,4000\n131016,千代田区,ペルー,30\n131024,中央区,ペルー,\n'
const eStat =
  '"コード","都道府県","市区町村","国籍・地域","在留資格","人数"\n"00000","全国","","総数","総数","3,000,000"\n"00000","全国","","ペルー","総数","48,000"\n"00000","全国","","ペルー","永住者","33,600"\n'

test('the Tokyo table: a prefecture, a ward, and what is not published is left out', async () => {
  expect(readPopulation(tokyo).faults).toEqual([])
  expect(readPopulation(tokyo).rows).toEqual([
    { place: '13', nationality: all, status: all, people: 700_000 },
    { place: '13101', nationality: all, status: all, people: 4000 },
    { place: '13101', nationality: 'ペルー', status: all, people: 30 },
  ])
})

test('the e-Stat table in CP932 is imported, and a second import replaces the figures', async () => {
  const { operator } = await freshWorld()
  // ペルー, 総数 and the heads in CP932: Node has no encoder, so only the part that differs is written out.
  const bytes = Buffer.concat([
    Buffer.from('code,nationality,people\n000000,'),
    Buffer.from([0x83, 0x79, 0x83, 0x8b, 0x81, 0x5b]),
    Buffer.from(',48000\n'),
  ])
  expect(await importPopulation(operator, bytes)).toBe(1)
  expect(await importPopulation(operator, Buffer.from(eStat))).toBe(3)
  expect(await importPopulation(operator, Buffer.from(tokyo))).toBe(3)
  const statistics = await statisticsFor(operator, ['ペルー'], ['13101', '13'])
  const peru = { id: 'nationality' as const, value: 'ペルー', wider: [] }
  const chiyoda = { id: 'place' as const, value: '13101', wider: [] }
  expect(count({ attributes: [peru, chiyoda], rareFacts: [] }, statistics)?.atLeast).toBe(30)
  const permanent = { id: 'status' as const, value: '永住者', wider: [] }
  expect(count({ attributes: [peru, chiyoda, permanent], rareFacts: [] }, statistics)?.atLeast).toBeCloseTo(
    21,
  )
})

test('nobody but the operator imports, and a file of something else is refused', async () => {
  const { as, operator } = await freshWorld()
  await expect(importPopulation(as('sakura'), Buffer.from(tokyo))).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(importPopulation(operator, Buffer.from('a,b\n1,2\n'))).rejects.toMatchObject({
    code: 'invalid',
  })
})

test('lines that cannot be read are told by their number, and nothing of the file is taken', async () => {
  const { operator } = await freshWorld()
  const file =
    'code,prefecture,nationality,people\n13,,ペルー,12\n\n13,,ペルー,１，２３４\n13,,ペルー,abc\n99,,ペルー,1\n' +
    `,大阪,ペルー,1\n13,,\n,未定・不詳,ペルー,7\n13,,${'ペ'.repeat(101)},1\n13,,ネパール,…\n`
  expect(await takePopulation(operator, Buffer.from(file), null)).toMatchObject({
    faults: [
      { line: 5, reason: 'number', value: 'abc' },
      { line: 6, reason: 'place', value: '99' },
      { line: 7, reason: 'place', value: '大阪' },
      { line: 8, reason: 'cells', value: '3/4' },
      { line: 10, reason: 'long' },
    ],
  })
  expect(await populationTables(operator)).toEqual([])
  await expect(importPopulation(operator, Buffer.from(file))).rejects.toMatchObject({ code: 'invalid' })
  for (const bytes of [[0xff, 0xfe, 0x61], [...Buffer.from('code,people\0\n13,1')]])
    await expect(importPopulation(operator, Uint8Array.from(bytes))).rejects.toMatchObject({
      code: 'invalid',
    })
})

test('figures are replaced only when that was said, and the tables in use tell where each came from', async () => {
  const { as, clock } = await freshWorld()
  const admin = as('nozomi', 'admin')
  const about = { source: '東京都', asOf: '2025-01', replaces: false }
  expect(await takePopulation(admin, Buffer.from(tokyo), about)).toEqual({ imported: 3 })
  clock.advance(1, 'days')
  const newer = Buffer.from('code,nationality,people\n131016,ペルー,41\n131024,ペルー,5\n')
  const later = { ...about, asOf: '2026-01' }
  expect(await takePopulation(admin, newer, later)).toEqual({ replaced: 1 })
  const { residents } = await statisticsFor(admin, ['ペルー'], ['13101'])
  expect(residents.find(({ nationality }) => nationality === 'ペルー')?.people).toBe(30)
  expect(await takePopulation(admin, newer, { ...later, replaces: true })).toEqual({ imported: 2 })
  expect(await populationTables(admin)).toMatchObject([
    { source: '東京都', asOf: '2026-01', rows: 2 },
    { source: '東京都', asOf: '2025-01', rows: 2 },
  ])
  const entries = await admin.store.read.select().from(auditEntries)
  expect(entries.filter(({ event }) => event === 'statistics.imported')).toMatchObject([
    { actorId: admin.actor.id, subjectId: 'population', detail: { asOf: '2025-01', rows: 3 } },
    { actorId: admin.actor.id, subjectId: 'population', detail: { asOf: '2026-01', rows: 2 } },
  ])
})

const fromEStat = [
  '"統計名：","在留外国人統計"',
  '"表題：","国籍・地域別 在留資格別 在留外国人"',
  '',
  '"tab_code","表章項目","cat01_code","国籍・地域","cat02_code","在留資格（在留目的）","area_code","地域","time_code","時間軸(半期)","unit","value","annotation"',
  '"010","人数","000","総数","100","総数","00000","全国","2024000606","2024年6月","人","3,588,956",""',
  '"010","人数","250","ペルー","100","総数","00000","全国","2024001212","2024年12月","人","49,247",""',
  '"010","人数","250","ペルー","130","永住者","13000","東京都","2024001212","2024年12月","人","1,2３4人",""',
  '"010","人数","250","ペルー","140","教授","13000","東京都","2024001212","2024年12月","人","***",""',
  '"（注）数は各年末の数である。"',
  '出典：出入国在留管理庁,,,',
].join('\r\n')

test('the list of e-Stat as it is given out: title above, codes beside names, unit, remarks below, the latest date', async () => {
  expect(readPopulation(fromEStat)).toEqual({
    faults: [],
    rows: [
      { place: '00', nationality: 'ペルー', status: all, people: 49_247 },
      { place: '13', nationality: 'ペルー', status: '永住者', people: 1234 },
    ],
  })
})

test('a column a nationality: beside statuses or places, with the totals', async () => {
  const { rows, faults } = readPopulation(
    'status_ja,総数,中国,ベトナム\n教授,8024,2128,141\n報道,197,35,\n計,4125395,930428,681100\n',
  )
  expect(faults).toEqual([])
  expect(rows).toContainEqual({ place: '00', nationality: all, status: '教授', people: 8024 })
  expect(rows).toContainEqual({ place: '00', nationality: 'ベトナム', status: all, people: 681_100 })
  expect(rows).toHaveLength(8)
})

test('the census, and municipalities by name alone; a table of something else is refused', async () => {
  const census = readPopulation(
    'code,name_ja,population_total_2020,foreign_population_2020\n000000,全国,126146099,2402460\n473821,与那国町,1676,15\n',
  )
  expect(census.rows).toContainEqual({ place: '47382', nationality: all, status: all, people: 15 })
  const byName = readPopulation(
    '都道府県,市区町村,国籍・地域,人数\n群馬県,大泉町,ブラジル,4500\n群馬県,大泉市,ブラジル,1\n',
  )
  expect(byName.rows).toEqual([{ place: '10524', nationality: 'ブラジル', status: all, people: 4500 }])
  expect(byName.faults).toEqual([{ line: 3, reason: 'place', value: '大泉市' }])
  expect(() => readPopulation('prefecture_code,prefecture_ja,column,row\n01,北海道,11,0\n')).toThrow()
})

test('a quotation mark that is not closed is told by its line', async () => {
  expect(readPopulation('code,people\n13,"12\n14,5\n').faults).toMatchObject([{ reason: 'quote' }])
})
