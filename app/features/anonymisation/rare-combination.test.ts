import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  all,
  type Attribute,
  count,
  nationwide,
  rareCombination,
  type Statistics,
} from './rare-combination.ts'

const statistics: Statistics = {
  residents: [
    { place: nationwide, nationality: all, people: 1_000_000 },
    { place: nationwide, nationality: 'ペルー', people: 10_000 },
    { place: nationwide, nationality: 'ベトナム', people: 200_000 },
    { place: '静岡県', nationality: all, people: 50_000 },
    { place: '静岡県', nationality: 'ペルー', people: 900 },
    { place: '磐田市', nationality: all, people: 3_000 },
    { place: '磐田市', nationality: 'ペルー', people: 60 },
  ],
  shares: [
    { nationality: all, attribute: 'sex', value: '女', share: 0.5 },
    { nationality: 'ペルー', attribute: 'status', value: '技能実習', share: 0.01 },
    { nationality: all, attribute: 'ageBand', value: '30s', share: 0.3 },
  ],
}
const fact = (id: Attribute['id'], value: string, ...wider: string[]): Attribute => ({ id, value, wider })
const peru = fact('nationality', 'ペルー', '中南米', '')
const iwata = fact('place', '磐田市', '静岡県', '')
const combined = (attributes: Attribute[], rareFacts: ('death' | 'refugee')[] = []) => ({
  attributes,
  rareFacts,
})

test('a nationality in a small place is asked about, and the prefecture lifts it', () => {
  expect(rareCombination(combined([peru, iwata]), statistics)).toMatchObject({
    level: 'confirm',
    people: 60,
    change: { id: 'place', to: '静岡県', people: 900 },
  })
})

test('fewer than twenty is refused', () => {
  const women = fact('status', '技能実習', '')
  expect(rareCombination(combined([peru, iwata, women]), statistics)).toMatchObject({ level: 'block' })
})

test('a hundred or more pass', () => {
  expect(rareCombination(combined([peru, fact('place', '静岡県', '')]), statistics)).toBeNull()
})

test('each rare fact divides by ten', () => {
  expect(count(combined([peru, fact('place', '静岡県')], ['death', 'refugee']), statistics)?.atLeast).toBe(9)
})

test('several shares are joined by the lower Fréchet bound', () => {
  const two = combined([peru, fact('place', '静岡県'), fact('sex', '女'), fact('ageBand', '30s')])
  expect(count(two, statistics)).toEqual({ atLeast: 0, likely: 135 })
  expect(count(combined([peru, fact('place', '静岡県'), fact('sex', '女')]), statistics)?.atLeast).toBe(450)
})

test('where place by nationality is not published, the national share stands in', () => {
  const vietnam = fact('nationality', 'ベトナム')
  expect(count(combined([vietnam, fact('place', '磐田市')]), statistics)?.atLeast).toBe(600)
})

test('without statistics four facts with a nationality or a place are asked about, three are not', () => {
  const nothing: Statistics = { residents: [], shares: [] }
  const facts = [
    peru,
    fact('sex', '女', ''),
    fact('status', '特定技能', ''),
    fact('family', 'single-parent', ''),
  ]
  expect(rareCombination(combined(facts), nothing)).toMatchObject({
    level: 'confirm',
    people: null,
    change: { to: '中南米' },
  })
  expect(rareCombination(combined(facts.slice(0, 3)), nothing)).toBeNull()
  const unanchored = [...facts.slice(1), fact('ageBand', '30s', '')]
  expect(rareCombination(combined(unanchored), nothing)).toBeNull()
})

test('thresholds below the floor do not hold', () => {
  expect(rareCombination(combined([peru, iwata]), statistics, { block: 1, confirm: 1 })?.level).toBe(
    'confirm',
  )
})

test('more facts never make more people', () => {
  const some = fc.subarray([
    peru,
    iwata,
    fact('sex', '女'),
    fact('ageBand', '30s'),
    fact('status', '技能実習'),
  ])
  fc.assert(
    fc.property(some, (attributes) => {
      const whole = count(combined(attributes), statistics)
      const more = count(combined(attributes, ['death']), statistics)
      expect(more?.atLeast ?? 0).toBeLessThanOrEqual(whole?.atLeast ?? 0)
      expect(whole?.atLeast ?? 0).toBeLessThanOrEqual(whole?.likely ?? 0)
    }),
  )
})
