import { expect, test } from 'vitest'
import { publishedSource, proposedSource, type WrittenSource } from '#tests/directory-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { pageSize, searchSources, type SourceSearch } from './search.query.server.ts'

/** A directory of sources, each checked a day later than the one before. */
async function directory(world: World, sources: WrittenSource[]) {
  for (const source of sources) {
    await publishedSource(world.as('sakura'), world.as('shino', 'moderator'), source)
    world.clock.advance(1, 'days')
  }
}

const names = (sources: { name: string }[]) => sources.map(({ name }) => name)
const search = async (world: World, asked: SourceSearch) => {
  const { own, around } = await searchSources(world.as('kaede'), asked)
  return { own: names(own), around: names(around) }
}

const places: WrittenSource[] = [
  { name: '全国の電話', areas: '全国' },
  { name: '愛知', areas: '愛知県' },
  { name: '豊橋', areas: '豊橋市' },
  { name: '豊川', areas: '豊川市' },
  { name: '静岡', areas: '静岡県' },
  { name: '浜松と豊橋', areas: '浜松市、豊橋市' },
  { name: '北海道', areas: '北海道' },
]

test('a municipality finds what serves it, then the rest of the prefecture, then the prefectures next door', async () => {
  const world = await freshWorld()
  await directory(world, places)
  expect(await search(world, { municipality: '23201' })).toEqual({
    own: ['浜松と豊橋', '豊橋', '愛知', '全国の電話'],
    around: ['豊川', '静岡'],
  })
})

test('a prefecture finds whatever serves a part of it', async () => {
  const world = await freshWorld()
  await directory(world, places)
  const found = await search(world, { prefecture: '23' })
  expect(found.own).toEqual(['浜松と豊橋', '豊川', '豊橋', '愛知', '全国の電話'])
  expect(found.around).toEqual(['静岡'])
  expect((await search(world, {})).own).toHaveLength(places.length)
})

test('need, language and status narrow the search; a source for any status is for each of them', async () => {
  const world = await freshWorld()
  await directory(world, [
    { name: 'だれでも', categories: ['tax', 'housing'], languages: ['ja', 'en'] },
    { name: '留学生だけ', categories: ['tax'], languages: ['ne'], statuses: ['study'] },
    { name: '働く人だけ', categories: ['medical'], languages: ['en', 'ne'], statuses: ['work', 'ssw'] },
  ])
  expect((await search(world, { category: 'tax' })).own).toEqual(['留学生だけ', 'だれでも'])
  expect((await search(world, { language: 'ne', prefecture: '23' })).own).toEqual([
    '働く人だけ',
    '留学生だけ',
  ])
  expect((await search(world, { status: 'study' })).own).toEqual(['留学生だけ', 'だれでも'])
  expect((await search(world, { category: 'tax', language: 'en', status: 'study' })).own).toEqual([
    'だれでも',
  ])
  expect((await search(world, { language: 'e' })).own).toEqual([])
})

test('pages follow each other without a gap or a repetition, forwards and back', async () => {
  const world = await freshWorld()
  const count = pageSize + 5
  await directory(
    world,
    Array.from({ length: count }, (_, i) => ({ name: `${i}`, areas: i % 2 ? '愛知県' : '全国' })),
  )
  const asked = { prefecture: '23' }
  const reader = world.as('kaede')
  const first = await searchSources(reader, asked)
  expect(first.newer).toBeNull()
  const second = await searchSources(reader, { ...asked, before: first.older! })
  expect(second.older).toBeNull()
  expect([...names(first.own), ...names(second.own)]).toEqual(
    Array.from({ length: count }, (_, i) => `${count - 1 - i}`),
  )
  const back = await searchSources(reader, { ...asked, after: second.newer! })
  expect(names(back.own)).toEqual(names(first.own))
  expect(back.newer).toBeNull()
})

test('the areas around come with the last page only', async () => {
  const world = await freshWorld()
  await directory(world, [
    { name: '隣', areas: '静岡県' },
    ...Array.from({ length: pageSize + 1 }, (_, i) => ({ name: `${i}` })),
  ])
  const first = await searchSources(world.as('kaede'), { prefecture: '23' })
  expect(first.around).toEqual([])
  const last = await searchSources(world.as('kaede'), { prefecture: '23', before: first.older! })
  expect(names(last.around)).toEqual(['隣'])
})

test('what is not listed, or takes nobody, is not found', async () => {
  const world = await freshWorld()
  await proposedSource(world.as('sakura'), { name: '申し込み' })
  await directory(world, [
    { name: '休止中', status: 'temporarily closed' },
    { name: 'なくなった', status: 'defunct' },
  ])
  expect((await search(world, {})).own).toEqual(['休止中'])
})

test('a search takes the same number of queries for one source as for many', async () => {
  const world = await freshWorld()
  const reader = world.as('kaede')
  const queriesOf = async () => {
    await searchSources(reader, { prefecture: '23', language: 'vi' })
    world.queries()
    await searchSources(reader, { prefecture: '23', language: 'vi' })
    return world.queries().length
  }
  await directory(world, [{}])
  const one = await queriesOf()
  await directory(
    world,
    Array.from({ length: 12 }, () => ({ areas: '静岡県、愛知県' })),
  )
  expect(await queriesOf()).toBe(one)
})

test('guests and the clock search nothing', async () => {
  const { guest, system } = await freshWorld()
  for (const ctx of [guest, system]) await expect(searchSources(ctx, {})).rejects.toThrow('forbidden')
})
