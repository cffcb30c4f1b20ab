import { expect, test } from 'vitest'
import { freshWorld } from '#tests/world.ts'
import { importPopulation, statisticsFor } from './population.server.ts'
import { populationRows } from './population-file.ts'
import { all, count } from './rare-combination.ts'

const tokyo =
  'code,name_ja,nationality_ja,residents\n130001,総数,総数,700000\n131016,千代田区,総数,4000\n131016,千代田区,ペルー,30\n131024,中央区,ペルー,\n'
const eStat =
  '"コード","都道府県","市区町村","国籍・地域","在留資格","人数"\n"00000","全国","","総数","総数","3,000,000"\n"00000","全国","","ペルー","総数","48,000"\n"00000","全国","","ペルー","永住者","33,600"\n'

test('the Tokyo table: a prefecture, a ward, and what is not published is left out', () => {
  expect(populationRows(tokyo)).toEqual([
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
