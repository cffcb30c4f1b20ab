import { expect, test } from 'vitest'
import { official, shownStatement, statementOf, statementRow, storyOf } from '#tests/gaps-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { answerStatement } from './answers.server.ts'
import { askWhetherItWorks, endQuestions, sayWhetherItWorks } from './loop.server.ts'
import { gapTodos } from './own.query.server.ts'
import { statementPage } from './statement.query.server.ts'
import { forgetVoice } from './voices.server.ts'

const cityOf = ({ as }: World) => as('city', { role: 'official', level: 'municipality', code: '23202' })

async function askedStatement(world: World) {
  const city = cityOf(world)
  await world.store.transact(async () => {})
  const id = await shownStatement(world)
  await answerStatement(city, id, official())
  world.clock.advance(30, 'days')
  await askWhetherItWorks(world.system)
  return id
}

test('those who told it are asked 30 days after the answer, once, and nobody else', async () => {
  const world = await freshWorld()
  const { as, clock, system } = world
  const city = cityOf(world)
  await world.store.transact(async () => {})
  const id = await shownStatement(world)
  await answerStatement(city, id, official())
  clock.advance(29, 'days')
  await askWhetherItWorks(system)
  expect((await statementPage(as('sakura'), id)).may.confirm).toBe(false)
  clock.advance(1, 'days')
  await askWhetherItWorks(system)
  await askWhetherItWorks(system)
  expect(await storyOf(world, id)).toEqual(['made', 'shown', 'routed', 'answered', 'asked'])
  expect((await gapTodos(as('sakura'))).asked).toMatchObject([{ id }])
  expect((await statementPage(as('reader'), id)).may.confirm).toBe(false)
  await expect(sayWhetherItWorks(as('reader'), id, 1, true)).rejects.toMatchObject({ code: 'not-found' })
})

test('a yes closes it with a reason', async () => {
  const world = await freshWorld()
  const id = await askedStatement(world)
  await sayWhetherItWorks(world.as('sakura'), id, 1, true)
  expect(await statementRow(world, id)).toMatchObject({ state: 'closed', closedFor: 'confirmed' })
  expect((await gapTodos(world.as('sakura'))).asked).toEqual([])
})

test('two no open it again, also after it was closed; one person cannot say no twice', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await askedStatement(world)
  await sayWhetherItWorks(as('sakura'), id, 1, true)
  await Promise.all(Array.from({ length: 3 }, () => sayWhetherItWorks(as('kaede'), id, 1, false)))
  expect((await statementRow(world, id)).state).toBe('closed')
  await sayWhetherItWorks(as('minoru'), id, 1, false)
  expect(await statementRow(world, id)).toMatchObject({
    state: 'open',
    round: 2,
    closedFor: null,
    askedAt: null,
  })
  await expect(sayWhetherItWorks(as('sakura'), id, 1, true)).rejects.toMatchObject({ code: 'closed' })
})

test('an opened statement can be answered, asked about and closed once more', async () => {
  const world = await freshWorld()
  const { as, clock, system } = world
  const id = await askedStatement(world)
  for (const name of ['sakura', 'kaede']) await sayWhetherItWorks(as(name), id, 1, false)
  const { version } = await statementRow(world, id)
  await answerStatement(cityOf(world), id, official({ version }))
  clock.advance(30, 'days')
  await askWhetherItWorks(system)
  expect((await statementPage(as('sakura'), id)).may.confirm).toBe(true)
  await sayWhetherItWorks(as('sakura'), id, 2, true)
  expect((await statementRow(world, id)).state).toBe('closed')
})

test('where one person is left to say it, one no is enough', async () => {
  const world = await freshWorld()
  const { as, clock, system, store } = world
  const city = cityOf(world)
  await store.transact(async () => {})
  const id = await statementOf(world, ['sakura', 'kaede'], { safe: 'yes' }, { ownBody: 'yes' })
  await answerStatement(city, id, official())
  clock.advance(30, 'days')
  await askWhetherItWorks(system)
  await store.transact((tx) => forgetVoice(tx, as('kaede').actor.id))
  await sayWhetherItWorks(as('sakura'), id, 1, false)
  expect((await statementRow(world, id)).state).toBe('open')
})

test('after 60 days of silence it is closed with that reason; with a no it is opened again', async () => {
  const world = await freshWorld()
  const { as, clock, system } = world
  const [silent, doubted] = [await askedStatement(world), await askedStatement(world)]
  await sayWhetherItWorks(as('sakura'), doubted, 1, false)
  clock.advance(60, 'days')
  await endQuestions(system)
  expect(await statementRow(world, silent)).toMatchObject({ state: 'closed', closedFor: 'nobody-said-no' })
  expect((await statementRow(world, doubted)).state).toBe('open')
})

test('every state has a way on, and every closed statement a reason', async () => {
  const world = await freshWorld()
  const id = await askedStatement(world)
  await sayWhetherItWorks(world.as('sakura'), id, 1, true)
  const { events } = await statementPage(world.as('reader'), id)
  expect(events.map(({ kind }) => kind)).toEqual([
    'made',
    'shown',
    'routed',
    'answered',
    'asked',
    'worked',
    'closed',
  ])
  expect(events.at(-1)!.text).toBe('confirmed')
  expect((await statementPage(world.as('kaede'), id)).may.confirm).toBe(true)
})
