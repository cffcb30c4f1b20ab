import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { gapRoutes } from '#db/schema/gaps.ts'
import {
  official,
  reportsIn,
  shownStatement,
  stated,
  statementOf,
  statementRow,
  storyOf,
  waitingReport,
} from '#tests/gaps-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { answerStatement, forwardStatement } from './answers.server.ts'
import { countedGaps } from './counted.query.server.ts'
import { desk } from './desk.query.server.ts'
import { mergeStatement, separateStatement } from './merging.server.ts'
import { sayMeToo } from './me-too.server.ts'
import { similarity } from './nearness.ts'
import { ownReports } from './own.query.server.ts'
import { reportToSort } from './sorting.query.server.ts'
import { makeStatement, splitStatement } from './stating.server.ts'
import { whereNow } from './statement-state.server.ts'
import { listStatements, statementPage } from './statement.query.server.ts'

const here = { prefecture: '23', municipality: '' }

const routesOf = ({ store }: World, id: string) =>
  store.read.select().from(gapRoutes).where(eq(gapRoutes.statementId, id)).orderBy(gapRoutes.body).then()

async function counted(world: World) {
  const all: unknown[] = []
  for await (const some of countedGaps(world.store.read, new Date(0), new Date('2100-01-01')))
    all.push(...some)
  return all.length
}

test('two statements become one: a person counts once, the old address leads on, and it can be undone', async () => {
  const world = await freshWorld()
  const { as } = world
  const city = as('city', { role: 'official', level: 'municipality', code: '23202' })
  await world.store.transact(async () => {})
  const one = await shownStatement(world)
  const other = await statementOf(world, ['sakura', 'aoi', 'yui'])
  for (const id of [one, other]) await sayMeToo(as('rin', 'coordinator'), id, here)
  world.clock.advance(1, 'hours')
  await answerStatement(city, one, official())
  const before = await statementRow(world, one)
  expect(await counted(world)).toBe(8)

  world.clock.advance(1, 'hours')
  await mergeStatement(as('shino', 'moderator'), one, other)
  expect(await statementRow(world, other)).toMatchObject({ voices: 6 })
  expect(await whereNow(world.store.read, one)).toBe(other)
  // Months that are published do not change.
  expect(await counted(world)).toBe(8)
  const { items } = await listStatements(as('sakura'), {})
  expect(items.map(({ id }) => id)).toEqual([other])
  expect((await desk(city)).waiting.map(({ id }) => id)).toEqual([other])
  expect((await ownReports(as('kaede'))).map(({ statementId }) => statementId)).toEqual([other])
  const { events } = await statementPage(as('kaede'), other)
  expect(events.map(({ kind }) => kind)).toEqual(['made', 'shown', 'routed', 'answered', 'merged'])
  // An answer to what was put elsewhere is not lost: it comes back as typed.
  await expect(answerStatement(city, one, official({ version: 2 }))).rejects.toMatchObject({ code: 'closed' })
  await sayMeToo(as('ren', 'coordinator'), one, here)
  expect(await statementRow(world, other)).toMatchObject({ voices: 7 })

  await separateStatement(as('shino'), one)
  const { version, ...rest } = before
  expect(await statementRow(world, one)).toMatchObject(rest)
  expect((await statementRow(world, one)).version).toBeGreaterThan(version)
  expect(await statementRow(world, other)).toMatchObject({ voices: 5 })
  expect(await counted(world)).toBe(9)
  expect(await storyOf(world, one)).toEqual([
    ...['made', 'shown', 'routed', 'answered', 'merged', 'separated'],
  ])
})

test('a body that handed the other statement on has it again with what is merged into it, until that is undone', async () => {
  const world = await freshWorld()
  const { as, store } = world
  const city = as('city', { role: 'official', level: 'municipality', code: '23202' })
  as('country', { role: 'official', level: 'national' })
  await store.transact(async () => {})
  const here = await shownStatement(world)
  const handedOn = await statementOf(world, ['aoi', 'yui', 'rin'])
  const { version } = await statementRow(world, handedOn)
  await forwardStatement(city, handedOn, { version, to: 'national', reason: '国の仕事です。' })
  const before = await routesOf(world, handedOn)
  const waiting = async () => (await desk(city)).waiting.map(({ id }) => id)
  expect(await waiting()).toEqual([here])

  world.clock.advance(1, 'hours')
  await mergeStatement(as('shino'), here, handedOn)
  expect(await waiting()).toEqual([handedOn])
  await separateStatement(as('shino'), here)
  expect(await routesOf(world, handedOn)).toEqual(before)
  expect(await waiting()).toEqual([here])
})

test('a body that came with a statement goes with it, unless it answered in the meantime', async () => {
  const world = await freshWorld()
  const { as, store } = world
  const country = as('country', { role: 'official', level: 'national' })
  await store.transact(async () => {})
  const far = await shownStatement(world)
  as('city', { role: 'official', level: 'municipality', code: '23202' })
  await store.transact(async () => {})
  const near = await statementOf(world, ['aoi', 'yui', 'rin'])
  const before = await routesOf(world, near)
  expect(before.map(({ body }) => body)).toEqual(['municipality:23202'])
  const moderator = as('shino')
  await mergeStatement(moderator, far, near)
  expect((await desk(country)).waiting.map(({ id }) => id)).toEqual([near])
  await separateStatement(moderator, far)
  expect(await routesOf(world, near)).toEqual(before)

  await mergeStatement(moderator, far, near)
  const { version } = await statementRow(world, near)
  await answerStatement(country, near, official({ version }))
  await separateStatement(moderator, far)
  expect((await routesOf(world, near)).map(({ body }) => body)).toEqual(['municipality:23202', 'national'])
})

test('only statements of one need that wait for the same are merged', async () => {
  const world = await freshWorld()
  const moderator = world.as('shino', 'moderator')
  const one = await shownStatement(world)
  const housing = await makeStatement(
    moderator,
    await waitingReport(world.as('rin'), { category: 'housing' }),
    stated(),
  )
  await expect(mergeStatement(moderator, one, housing)).rejects.toMatchObject({ code: 'invalid' })
  await expect(mergeStatement(moderator, one, one)).rejects.toMatchObject({ code: 'invalid' })
  await expect(mergeStatement(world.as('sakura'), one, housing)).rejects.toMatchObject({ code: 'forbidden' })
  const other = await shownStatement(world)
  await mergeStatement(moderator, one, other)
  await expect(mergeStatement(moderator, one, other)).rejects.toMatchObject({ code: 'closed' })
})

test('some reports become a statement of their own; what few people told is named to nobody', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await statementOf(world, ['sakura', 'kaede', 'minoru', 'aoi'])
  const reports = await reportsIn(world, id)
  const parts = { ...stated({ title: '朝の通訳が足りない' }), reports: reports.slice(0, 1) }
  const moderator = as('shino', 'moderator')
  await expect(splitStatement(moderator, id, { ...parts, reports })).rejects.toMatchObject({
    code: 'invalid',
  })
  const split = await splitStatement(moderator, id, parts)
  expect(await statementRow(world, id)).toMatchObject({ voices: 3 })
  expect(await statementRow(world, split)).toMatchObject({ voices: 1, shownAt: null })
  const { events } = await statementPage(as('sakura'), id)
  expect(events.at(-1)).toMatchObject({ kind: 'split', other: null })
  await expect(splitStatement(moderator, id, parts)).rejects.toMatchObject({ code: 'closed' })
})

test('reports that tell the same are proposed together and sorted in one go', async () => {
  const world = await freshWorld()
  const { as } = world
  const text = '夜に病院で使える通訳がいない。'
  const first = await waitingReport(as('sakura'), { text, area: '23201' })
  const near = await waitingReport(as('kaede'), { text: '夜、病院で通訳がいない', area: '23202' })
  await waitingReport(as('minoru'), { text: '在留の書類を訳す人がいない', area: '40130', kinds: ['cost'] })
  await waitingReport(as('aoi'), { category: 'housing', text })
  await waitingReport(as('shino', 'coordinator', 'moderator'), { text })
  const { alike } = await reportToSort(as('shino'), first)
  expect(alike.map(({ id }) => id)).toEqual([near])
  const id = await makeStatement(as('shino'), first, { ...stated(), together: [near] })
  expect(await reportsIn(world, id)).toEqual([first, near].sort())
  const again = await waitingReport(as('rin'), { text })
  await expect(makeStatement(as('shino'), again, { ...stated(), together: [near] })).rejects.toMatchObject({
    code: 'closed',
  })
})

test('texts are compared by pairs of letters, whatever their width, case and marks', () => {
  expect(similarity('ＡＢＣの通訳', 'abc の、通訳。')).toBe(1)
  expect(similarity('夜間の通訳', '夜間に通訳')).toBe(0.5)
  expect(similarity('通訳', '住まい')).toBe(0)
  expect(similarity('', '住まい')).toBe(0)
})
