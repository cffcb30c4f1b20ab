import { expect, test } from 'vitest'
import { declinedCase, draftedCase, publishedCase, sentBackCase, waitingCase } from '#tests/cases-world.ts'
import { manyPublished } from '#tests/case-rows.ts'
import { freshWorld, type PersonContext } from '#tests/world.ts'
import { listFilter, type ListFilter } from './input.ts'
import { listCases } from './list.query.server.ts'

const ids = async (ctx: PersonContext, filter: ListFilter = {}) =>
  (await listCases(ctx, filter)).items.map(({ id }) => id)

async function walk(ctx: PersonContext, filter: ListFilter) {
  const forth: string[][] = []
  let page = await listCases(ctx, filter)
  for (;;) {
    forth.push(page.items.map(({ id }) => id))
    if (!page.older) break
    page = await listCases(ctx, { ...filter, before: page.older })
  }
  const back: string[][] = [forth.at(-1)!]
  while (page.newer) {
    page = await listCases(ctx, { ...filter, after: page.newer })
    back.unshift(page.items.map(({ id }) => id))
  }
  return { forth, back }
}

test.each<[string, ListFilter]>([
  ['all', {}],
  ['by topic', { topic: 'housing' }],
  ['by region and status', { block: 'tokai', status: 'work' }],
])('45 cases are paged forth and back without loss or repetition, newest first: %s', async (_, filter) => {
  const { as } = await freshWorld()
  const rows = await manyPublished(as('sakura'), 45, { block: 'tokai', statusGroup: 'work' })
  await manyPublished(as('sakura'), 45, {
    block: 'kinki',
    statusGroup: 'study',
    categories: filter.block || filter.topic ? ['tax'] : [],
    state: filter.block || filter.topic ? 'published' : 'draft',
  })
  const { forth, back } = await walk(as('kaede'), filter)
  expect(forth.map((page) => page.length)).toEqual([20, 20, 5])
  const at = new Map(rows.map(({ id, publishedAt }) => [id, publishedAt!.getTime()]))
  const shown = forth.flat()
  expect(new Set(shown)).toEqual(new Set(at.keys()))
  const newestFirst = shown.toSorted((a, b) => at.get(b)! - at.get(a)! || (a < b ? 1 : -1))
  expect(shown).toEqual(newestFirst)
  expect(back).toEqual(forth)
})

test('exactly one full page has no other page', async () => {
  const { as } = await freshWorld()
  await manyPublished(as('sakura'), 20)
  expect(await listCases(as('kaede'), {})).toMatchObject({ newer: null, older: null })
})

test('on the way back the first page has nothing newer', async () => {
  const { as } = await freshWorld()
  await manyPublished(as('sakura'), 25)
  const { older } = await listCases(as('kaede'), {})
  const { newer } = await listCases(as('kaede'), { before: older! })
  expect(await listCases(as('kaede'), { after: newer! })).toMatchObject({ newer: null, older })
})

test('the filters narrow, alone and together', async () => {
  const { as } = await freshWorld()
  const [author, moderator] = [as('sakura'), as('shino', 'moderator')]
  const home = await publishedCase(author, moderator, {
    categories: ['housing', 'welfare'],
    block: 'tokai',
    statusGroup: 'work',
  })
  const school = await publishedCase(author, moderator, {
    categories: ['education'],
    block: 'tokai',
    statusGroup: 'study',
  })
  const reader = as('kaede')
  expect(new Set(await ids(reader))).toEqual(new Set([home, school]))
  expect(await ids(reader, { topic: 'welfare' })).toEqual([home])
  expect(new Set(await ids(reader, { block: 'tokai' }))).toEqual(new Set([home, school]))
  expect(await ids(reader, { status: 'study' })).toEqual([school])
  expect(await ids(reader, { topic: 'housing', status: 'study' })).toEqual([])
})

test('a filter that no vocabulary has is ignored, each for itself', () => {
  expect(
    listFilter.parse({ topic: 'nonsense', block: 'tokai', status: "' or 1=1", before: 7, page: '3' }),
  ).toEqual({ block: 'tokai' })
})

test('an unknown cursor and that of an unpublished case answer alike, without an error', async () => {
  const { as } = await freshWorld()
  await manyPublished(as('sakura'), 25)
  const draft = await draftedCase(as('sakura'))
  for (const direction of ['before', 'after'] as const) {
    for (const filter of [{}, { topic: 'housing' }]) {
      const [unknown, hidden, nonsense] = await Promise.all(
        [as('kaede').newId(), draft, "'; drop table cases"].map((cursor) =>
          listCases(as('kaede'), { ...filter, [direction]: cursor }),
        ),
      )
      expect(hidden).toEqual(unknown)
      expect(nonsense).toEqual(unknown)
    }
  }
})

test('only published cases are in it, for the author too', async () => {
  const { as } = await freshWorld()
  const [author, moderator] = [as('sakura', 'coordinator'), as('shino', 'moderator')]
  const published = await publishedCase(author, moderator)
  await Promise.all([
    draftedCase(author),
    waitingCase(author),
    sentBackCase(author, moderator),
    declinedCase(author, moderator),
  ])
  for (const reader of [author, moderator, as('kaede')]) {
    expect(await ids(reader)).toEqual([published])
    expect(await ids(reader, { topic: 'housing' })).toEqual([published])
  }
})

test('an anonymous author has no name in it, and a day stands for the instant', async () => {
  const { as } = await freshWorld()
  await publishedCase(as('sakura'), as('shino', 'moderator'), { anonymous: 'yes' })
  await publishedCase(as('kaede'), as('shino'))
  const list = await listCases(as('sakura'), {})
  expect(list.items.map(({ by }) => by).sort()).toEqual(['kaede', null])
  expect(JSON.stringify(list)).not.toMatch(new RegExp(`sakura|${as('sakura').actor.id}|T\\d\\d:`))
})

test('one row and twenty rows cost the same queries', async () => {
  const { as, queries } = await freshWorld()
  const reader = as('kaede')
  const counts: number[] = []
  for (const rows of [1, 24]) {
    await manyPublished(as('sakura'), rows)
    queries()
    await listCases(reader, {})
    await listCases(reader, { topic: 'housing' })
    counts.push(queries().length)
  }
  expect(counts).toEqual([2, 2])
})

test('who may not read cases gets no list', async () => {
  const { as, guest } = await freshWorld()
  const mayor = as('mamoru', { role: 'official', level: 'national' })
  for (const ctx of [mayor, as('nozomi', 'admin'), guest]) {
    await expect(listCases(ctx, {})).rejects.toMatchObject({ code: 'forbidden' })
  }
})
