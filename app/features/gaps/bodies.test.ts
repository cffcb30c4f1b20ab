import { expect, test } from 'vitest'
import { shownStatement, statementOf, storyOf } from '#tests/gaps-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { forwardStatement } from './answers.server.ts'
import { bodiesPage } from './bodies.query.server.ts'
import { addBody, endBody, routeStranded } from './bodies.server.ts'
import { bodiesInOrder, everyNeed, wholeCountry } from './competence.ts'
import { bodiesToAnswer } from './concerned.query.server.ts'
import { desk } from './desk.query.server.ts'
import { type CompetenceInput, competenceInput } from './input.ts'
import { sayMeToo } from './me-too.server.ts'
import { sortingQueue } from './sorting.query.server.ts'

const row = (changes: Partial<CompetenceInput>) => competenceInput.parse(changes)

async function city({ as, store }: World) {
  const official = as('city', { role: 'official', level: 'municipality', code: '23202' })
  await store.transact(async () => {})
  return official
}

const bodiesOf = async ({ store }: World, id: string) =>
  (await bodiesToAnswer(store.read, id, null)).map(({ level, code }) => [level, code].join(':')).sort()

test('the table is asked from the place outwards, a need before all needs, and the place itself last', () => {
  const table = [
    { area: wholeCountry, category: 'housing', body: 'national' },
    { area: '23', category: everyNeed, body: 'prefecture:23' },
    { area: '23', category: 'housing', body: 'municipality:23100' },
    { area: '23', category: 'housing', body: 'municipality:23201' },
    { area: '22', category: 'housing', body: 'prefecture:22' },
  ]
  expect(bodiesInOrder(table, '23202', 'housing')).toEqual([
    ['municipality:23100', 'municipality:23201'],
    ['prefecture:23'],
    ['national'],
    ['municipality:23202'],
    ['prefecture:23'],
    ['national'],
  ])
  expect(bodiesInOrder([], '23', 'housing')).toEqual([['prefecture:23'], ['national']])
})

test('what waits is brought to each body that the admin adds, and stays there when the row ends', async () => {
  const world = await freshWorld()
  const { as } = world
  const admin = as('admin', 'admin')
  await city(world)
  as('prefecture', { role: 'official', level: 'prefecture', code: '23' })
  as('state', { role: 'official', level: 'national' })
  const id = await shownStatement(world)
  expect(await bodiesOf(world, id)).toEqual(['municipality:23202'])
  await addBody(admin, row({ prefecture: '23', category: 'interpreting', bodyPrefecture: '23' }))
  await addBody(admin, row({ prefecture: '23', category: 'interpreting' }))
  await addBody(admin, row({ category: 'housing' }))
  expect(await bodiesOf(world, id)).toEqual(['municipality:23202', 'national:', 'prefecture:23'])
  const { rows, history } = await bodiesPage(admin, { before: undefined, prefecture: '23' })
  expect(rows).toMatchObject([
    { area: '23', category: 'interpreting', body: 'national', staffed: true },
    { area: '23', category: 'interpreting', body: 'prefecture:23', staffed: true },
  ])
  expect(history).toHaveLength(3)
  await endBody(admin, rows[1]!.id)
  await endBody(admin, rows[1]!.id)
  expect((await bodiesPage(admin, { before: undefined, prefecture: undefined })).history).toHaveLength(4)
  expect(await bodiesOf(world, id)).toHaveLength(3)
  expect(await bodiesOf(world, await shownStatement(world))).toEqual(['national:'])
})

test('a body that is there already, and a place that is unknown or abolished, are refused', async () => {
  const world = await freshWorld()
  const admin = world.as('admin', 'admin')
  await addBody(admin, row({ bodyPrefecture: '23' }))
  await expect(addBody(admin, row({ bodyPrefecture: '23' }))).rejects.toMatchObject({ code: 'conflict' })
  // Hamamatsu's Naka ward ended in 2024.
  for (const wrong of [
    { prefecture: '22', municipality: '22131' },
    { municipality: '岡崎市' },
    { bodyPrefecture: '23', bodyMunicipality: '浜松市' },
  ])
    await expect(addBody(admin, row(wrong))).rejects.toMatchObject({ code: 'invalid' })
  const moderator = world.as('shino', 'moderator')
  await expect(addBody(moderator, row({}))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(endBody(moderator, admin.newId())).rejects.toMatchObject({ code: 'forbidden' })
})

test('what nobody can answer is seen by moderators and, without a word of it, by the admin, until somebody can', async () => {
  const world = await freshWorld()
  const admin = world.as('admin', 'admin')
  const id = await shownStatement(world)
  expect((await sortingQueue(world.as('shino'))).stranded).toMatchObject([{ id }])
  expect((await bodiesPage(admin, { before: undefined, prefecture: undefined })).stranded).toEqual([
    { area: '23202', category: 'interpreting', statements: 1 },
  ])
  const official = await city(world)
  await routeStranded(world.as('admin'))
  expect((await desk(official)).waiting).toMatchObject([{ id }])
  expect((await sortingQueue(world.as('shino'))).stranded).toEqual([])
})

test('an official without a jurisdiction sees nothing and is told why', async () => {
  const world = await freshWorld()
  await shownStatement(world)
  const nobody = world.as('nobody', { role: 'official', level: null })
  expect(await desk(nobody)).toEqual({ waiting: [], others: [], nowhere: true })
})

test('a body that handed a statement on does not get it back by the next voice', async () => {
  const world = await freshWorld()
  const official = await city(world)
  world.as('state', { role: 'official', level: 'national' })
  const id = await statementOf(world, ['sakura', 'kaede', 'minoru'])
  await forwardStatement(official, id, { version: 1, to: 'national', reason: '国の制度のため。' })
  await sayMeToo(world.as('rin', 'coordinator'), id, { prefecture: '23', municipality: '' })
  expect(await bodiesOf(world, id)).toEqual(['national:'])
  expect(await storyOf(world, id)).toEqual(['made', 'shown', 'routed', 'forwarded'])
})
