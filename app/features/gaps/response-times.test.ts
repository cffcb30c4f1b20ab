import { expect, test } from 'vitest'
import { official, shownStatement } from '#tests/gaps-world.ts'
import { freshWorld } from '#tests/world.ts'
import { answerStatement, forwardStatement } from './answers.server.ts'
import { desk } from './desk.query.server.ts'
import { responseTimes } from './response-times.query.server.ts'

/** A statement that lies with a city; the nation has an official too. */
async function routedToCity() {
  const world = await freshWorld()
  const city = world.as('city', { role: 'official', level: 'municipality', code: '23202' })
  const state = world.as('state', { role: 'official', level: 'national' })
  await world.store.transact(async () => {})
  const id = await shownStatement(world)
  const from = world.clock.now()
  const timesOf = async (body: string) => {
    const before = new Date(world.clock.now().getTime() + 1)
    const rows = await responseTimes(world.store.read, from, before)
    return rows.find((row) => (row.body ?? row.level) === body)
  }
  return { world, city, state, id, timesOf }
}

const handOn = (version: number, to: string) => ({ version, to, reason: 'そちらの仕事のため。' })

test('who hands a statement on and gets it back has it since it came first', async () => {
  const { world, city, state, id, timesOf } = await routedToCity()
  world.clock.advance(29, 'days')
  await forwardStatement(city, id, handOn(1, 'national'))
  world.clock.advance(1, 'days')
  await forwardStatement(state, id, handOn(2, 'municipality:23202'))
  world.clock.advance(5, 'days')
  await answerStatement(city, id, official({ version: 3 }))
  expect(await timesOf('municipality:23202')).toMatchObject({ statements: 1, within30: 0, within90: 1 })
  expect(await timesOf('national')).toMatchObject({ statements: 0 })
  expect((await desk(state)).waiting).toEqual([])
})

test('what was handed on counts where it went, and is answered there alone', async () => {
  const { world, city, state, id, timesOf } = await routedToCity()
  world.clock.advance(29, 'days')
  await forwardStatement(city, id, handOn(1, 'national'))
  await expect(answerStatement(city, id, official({ version: 2 }))).rejects.toMatchObject({
    code: 'closed',
  })
  world.clock.advance(2, 'days')
  await answerStatement(state, id, official({ version: 2 }))
  expect(await timesOf('national')).toMatchObject({ statements: 1, within30: 1 })
  expect(await timesOf('municipality')).toMatchObject({ statements: 0 })
})
