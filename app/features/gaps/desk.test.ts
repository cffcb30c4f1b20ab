import { expect, test } from 'vitest'
import {
  official,
  shownStatement,
  statementOf,
  statementRow,
  storyOf,
  waitingReport,
} from '#tests/gaps-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { saveAnswerDraft } from './answer-drafts.server.ts'
import { answerStatement, forwardStatement } from './answers.server.ts'
import { desk, deskCount, deskStatement } from './desk.query.server.ts'
import { assignReport } from './sorting.server.ts'
import { statementPage } from './statement.query.server.ts'

const officialsOf = async ({ as, store }: World) => {
  const officials = {
    city: as('city', { role: 'official', level: 'municipality', code: '23202' }),
    otherCity: as('other-city', { role: 'official', level: 'municipality', code: '23201' }),
    prefecture: as('prefecture', { role: 'official', level: 'prefecture', code: '23' }),
    otherPrefecture: as('other-prefecture', { role: 'official', level: 'prefecture', code: '22' }),
    state: as('state', { role: 'official', level: 'national' }),
  }
  await store.transact(async () => {})
  return officials
}

const idsOn = ({ waiting, others }: Awaited<ReturnType<typeof desk>>) => ({
  waiting: waiting.map(({ id }) => id),
  others: others.map(({ id }) => id),
})

test('a statement waits at the nearest body; the levels above read it, and nobody else', async () => {
  const world = await freshWorld()
  const { city, otherCity, prefecture, otherPrefecture, state } = await officialsOf(world)
  const id = await shownStatement(world)
  expect(idsOn(await desk(city))).toEqual({ waiting: [id], others: [] })
  expect(idsOn(await desk(prefecture))).toEqual({ waiting: [], others: [id] })
  expect(idsOn(await desk(state))).toEqual({ waiting: [], others: [id] })
  for (const stranger of [otherCity, otherPrefecture]) {
    expect(idsOn(await desk(stranger))).toEqual({ waiting: [], others: [] })
    await expect(deskStatement(stranger, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(answerStatement(stranger, id, official())).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(answerStatement(prefecture, id, official())).rejects.toMatchObject({ code: 'closed' })
  expect(await deskCount(city)).toBe(1)
})

test('where the municipality has no official the prefecture answers, and without one the national level', async () => {
  const world = await freshWorld()
  const state = world.as('state', { role: 'official', level: 'national' })
  const first = await shownStatement(world)
  expect(idsOn(await desk(state)).waiting).toEqual([first])
  const prefecture = world.as('prefecture', { role: 'official', level: 'prefecture', code: '23' })
  const second = await shownStatement(world)
  expect(idsOn(await desk(prefecture)).waiting).toEqual([second])
})

test('bodies that may employ a reporter get a statement of few people only when there are three', async () => {
  const world = await freshWorld()
  const { city, prefecture, state } = await officialsOf(world)
  const { as } = world
  const id = await statementOf(world, ['sakura'], { safe: 'yes' })
  for (const near of [city, prefecture])
    await expect(deskStatement(near, id)).rejects.toMatchObject({ code: 'not-found' })
  expect(idsOn(await desk(state)).waiting).toEqual([id])
  // A list without the body of the reporter would tell which one that is.
  const { forwardTo, version } = await deskStatement(state, id)
  expect(forwardTo).toEqual([])
  const handedOn = forwardStatement(state, id, { version, to: 'prefecture:22', reason: 'お願いします。' })
  await expect(handedOn).rejects.toMatchObject({ code: 'invalid' })
  for (const name of ['kaede', 'minoru']) await assignReport(as('shino'), await waitingReport(as(name)), id)
  expect(idsOn(await desk(city)).waiting).toEqual([id])
  expect(await storyOf(world, id)).toEqual(['made', 'shown', 'routed', 'routed'])
})

test('a reporter who lets the own authority see it is not kept from it', async () => {
  const world = await freshWorld()
  const { city } = await officialsOf(world)
  const id = await statementOf(world, ['sakura'], { safe: 'yes' }, { ownBody: 'yes' })
  expect(idsOn(await desk(city)).waiting).toEqual([id])
})

test('of two officials of one body the second sees the answer of the first', async () => {
  const world = await freshWorld()
  const { city } = await officialsOf(world)
  const colleague = world.as('colleague', { role: 'official', level: 'municipality', code: '23202' })
  const id = await shownStatement(world)
  const seen = await deskStatement(colleague, id)
  const { version } = await deskStatement(city, id)
  await answerStatement(city, id, official({ version, status: 'reviewing', text: '検討します。' }))
  const late = official({ version: seen.version })
  await expect(answerStatement(colleague, id, late)).rejects.toMatchObject({ code: 'conflict' })
  const again = await deskStatement(colleague, id)
  expect(again.events.at(-1)).toMatchObject({ kind: 'answered', text: '検討します。', status: 'reviewing' })
  await answerStatement(colleague, id, official({ version: again.version }))
  expect(await statementRow(world, id)).toMatchObject({ state: 'answered', status: 'action_taken' })
})

test('what is under way keeps waiting; a plan asks for a day that is not past', async () => {
  const world = await freshWorld()
  const { city } = await officialsOf(world)
  const id = await shownStatement(world)
  await answerStatement(city, id, official({ status: 'acknowledged' }))
  expect(await statementRow(world, id)).toMatchObject({ state: 'open', askOn: null })
  const plan = official({ version: 2, status: 'action_planned', dueOn: '2026-11-01' })
  await expect(answerStatement(city, id, plan)).rejects.toMatchObject({ code: 'invalid' })
  await answerStatement(city, id, { ...plan, dueOn: '2027-03-31' })
  expect(await statementRow(world, id)).toMatchObject({ state: 'answered', askOn: '2027-04-30' })
})

test('a statement is handed on with a reason, and then waits there alone', async () => {
  const world = await freshWorld()
  const { city, state } = await officialsOf(world)
  const id = await shownStatement(world)
  const forwarding = { version: 1, to: 'national', reason: '国の制度のため。' }
  await expect(forwardStatement(city, id, { ...forwarding, to: 'prefecture:47' })).rejects.toMatchObject({
    code: 'invalid',
  })
  await forwardStatement(city, id, forwarding)
  expect(idsOn(await desk(city)).waiting).toEqual([])
  expect(idsOn(await desk(state)).waiting).toEqual([id])
  const { events } = await statementPage(world.as('sakura'), id)
  expect(events.at(-1)).toMatchObject({ kind: 'forwarded', text: '国の制度のため。' })
})

test('days are counted from when the statement reached the officials', async () => {
  const world = await freshWorld()
  const { city } = await officialsOf(world)
  await statementOf(world, ['sakura', 'kaede'])
  world.clock.advance(10, 'days')
  await shownStatement(world)
  world.clock.advance(5, 'days')
  expect(await desk(city)).toMatchObject({ waiting: [{ days: 5 }] })
})

test('an official reads what was done elsewhere for the same need', async () => {
  const world = await freshWorld()
  const { city, otherCity } = await officialsOf(world)
  const there = await statementOf(world, ['sakura', 'kaede', 'minoru'], { area: '23201' })
  await answerStatement(otherCity, there, official())
  const here = await shownStatement(world)
  expect((await deskStatement(city, here)).solved).toMatchObject([{ id: there, text: official().text }])
})

test('the desk costs the same number of queries whatever stands on it', async () => {
  const world = await freshWorld()
  const { city } = await officialsOf(world)
  await shownStatement(world)
  world.queries()
  await desk(city)
  const one = world.queries().length
  await shownStatement(world)
  await shownStatement(world)
  world.queries()
  await desk(city)
  expect(world.queries().length).toBe(one)
})

test('what an official began to write waits for this official alone, a template at its end, until it is sent', async () => {
  const world = await freshWorld()
  const { as } = world
  const city = as('city', { role: 'official', level: 'municipality', code: '23202' })
  const colleague = as('colleague', { role: 'official', level: 'municipality', code: '23202' })
  const id = await shownStatement(world)
  const begun = { version: 1, status: null, text: '担当と話す。', dueOn: null, template: undefined }
  await saveAnswerDraft(city, id, begun)
  await saveAnswerDraft(city, id, { ...begun, template: 0 })
  expect((await deskStatement(city, id)).draft!.text).toMatch(/^担当と話す。\n受け付けました。/)
  expect((await desk(city)).waiting).toMatchObject([{ id, draft: true }])
  expect((await deskStatement(colleague, id)).draft).toBeNull()
  expect((await desk(colleague)).waiting).toMatchObject([{ id, draft: false }])
  await answerStatement(city, id, official({ status: 'received' }))
  expect((await deskStatement(city, id)).draft).toBeNull()
})
