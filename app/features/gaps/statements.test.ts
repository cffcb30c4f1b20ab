import { expect, test } from 'vitest'
import { gapVoices } from '#db/schema/gaps.ts'
import {
  reportRow,
  shownStatement,
  stated,
  statementOf,
  statementRow,
  storyOf,
  waitingReport,
} from '#tests/gaps-world.ts'
import { freshWorld } from '#tests/world.ts'
import { ownReports } from './own.query.server.ts'
import { sayMeToo } from './me-too.server.ts'
import { assignReport, setAside } from './sorting.server.ts'
import { editStatement, makeStatement } from './stating.server.ts'
import { reportToSort, statementToEdit } from './sorting.query.server.ts'
import { listStatements, statementPage } from './statement.query.server.ts'
import { forgetVoice } from './voices.server.ts'

const here = { prefecture: '23', municipality: '岡崎市' }

test('a statement of two people is seen by moderators only, of three by all who read', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await statementOf(world, ['sakura', 'kaede'])
  await expect(statementPage(as('reader'), id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await listStatements(as('reader'), {})).toMatchObject({ items: [] })
  expect((await statementPage(as('shino'), id)).shown).toBe(false)
  await assignReport(as('shino'), await waitingReport(as('minoru')), id)
  expect((await statementPage(as('reader'), id)).band).toBe('3')
  expect(await listStatements(as('reader'), {})).toMatchObject({ items: [{ id }] })
})

test('the same person three times is one voice', async () => {
  const world = await freshWorld()
  const id = await statementOf(world, ['sakura', 'sakura', 'sakura'])
  expect(await statementRow(world, id)).toMatchObject({ voices: 1, shownAt: null })
})

test('reports that are sorted while others join are all counted', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await shownStatement(world)
  const before = (await statementRow(world, id)).voices
  const names = ['hikari', 'tsubasa', 'minato', 'nagisa']
  const reports = await Promise.all(names.map((name) => waitingReport(as(name))))
  const joining = ['aoi', 'haru', 'ren', 'sora']
  await Promise.all([
    ...reports.map((report) => assignReport(as('shino'), report, id)),
    ...joining.map((name) => sayMeToo(as(name), id, here)),
  ])
  expect((await statementRow(world, id)).voices).toBe(before + names.length + joining.length)
})

test('a text that a moderator finds safe for a small place is shown before three people told it, without a number', async () => {
  const world = await freshWorld()
  const id = await statementOf(world, ['sakura'], { safe: 'yes' })
  expect((await statementPage(world.as('reader'), id)).band).toBe('few')
  const { version } = await statementRow(world, id)
  await editStatement(world.as('shino'), id, { ...stated(), version })
  await expect(statementPage(world.as('reader'), id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await storyOf(world, id)).toEqual(['made', 'shown', 'routed', 'hidden'])
})

test('"the same here" counts once a person, statement and month, and somebody who reported is no second person', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await statementOf(world, ['sakura', 'kaede'], { safe: 'yes' })
  await Promise.all(Array.from({ length: 3 }, () => sayMeToo(as('sakura'), id, here)))
  expect((await statementRow(world, id)).voices).toBe(2)
  await sayMeToo(as('minoru'), id, here)
  expect((await statementRow(world, id)).voices).toBe(3)
  expect(await statementPage(as('minoru'), id)).toMatchObject({ joined: true, may: { join: false } })
  clock.advance(31, 'days')
  expect(await statementPage(as('minoru'), id)).toMatchObject({ joined: false, may: { join: true } })
  await expect(
    sayMeToo(as('minoru'), id, { prefecture: '23', municipality: '無い町' }),
  ).rejects.toMatchObject({
    code: 'invalid',
  })
})

test('nobody sorts an own report, and of two moderators the slower learns of it', async () => {
  const { as } = await freshWorld()
  const both = as('fuuta', 'coordinator', 'moderator')
  const own = await waitingReport(both)
  await expect(makeStatement(both, own, stated())).rejects.toMatchObject({ code: 'not-found' })
  await expect(reportToSort(both, own)).rejects.toMatchObject({ code: 'not-found' })
  await makeStatement(as('shino', 'moderator'), own, stated())
  await expect(makeStatement(as('kurumi', 'moderator'), own, stated())).rejects.toMatchObject({
    code: 'closed',
  })
})

test('a statement whose words identify somebody is refused', async () => {
  const { as } = await freshWorld()
  const report = await waitingReport(as('sakura'))
  const attempt = makeStatement(as('shino', 'moderator'), report, stated({ text: '電話 090-1234-5678' }))
  await expect(attempt).rejects.toMatchObject({ code: 'invalid' })
})

test('a report moves to another statement of the same need; both count again and say so', async () => {
  const world = await freshWorld()
  const { as } = world
  const from = await shownStatement(world)
  const to = await statementOf(world, ['aoi'])
  const moved = (await statementToEdit(as('shino'), from)).reports[0]!.id
  await assignReport(as('shino'), moved, to)
  expect(await statementRow(world, from)).toMatchObject({ voices: 2, shownAt: null })
  expect(await statementRow(world, to)).toMatchObject({ voices: 2 })
  expect(await storyOf(world, to)).toEqual(['made', 'moved'])
  const other = await waitingReport(as('rin'), { category: 'housing' })
  await expect(assignReport(as('shino'), other, to)).rejects.toMatchObject({ code: 'invalid' })
})

test('who reported reads why a report is not taken up', async () => {
  const world = await freshWorld()
  const id = await waitingReport(world.as('sakura'))
  await setAside(world.as('shino', 'moderator'), id, '連携先がすでにある。')
  expect(await ownReports(world.as('sakura'))).toMatchObject([
    { state: 'set-aside', setAsideFor: '連携先がすでにある。' },
  ])
})

test('statements of the nearest place with the most kinds in common are proposed first', async () => {
  const world = await freshWorld()
  const { as } = world
  const far = await statementOf(world, ['sakura'], { area: '27' })
  const near = await statementOf(world, ['sakura'], { area: '23202', kinds: [] })
  const alike = await statementOf(world, ['sakura'], { area: '23202', kinds: ['language'] })
  const report = await waitingReport(as('kaede'))
  const { suggestions } = await reportToSort(as('shino'), report)
  expect(suggestions.map(({ id }) => id)).toEqual([alike, near, far])
})

test('who withdraws stays counted, and nothing says any more who it was', async () => {
  const world = await freshWorld()
  const { as, store } = world
  const id = await shownStatement(world)
  const report = (await ownReports(as('sakura')))[0]!.id
  await store.transact((tx) => forgetVoice(tx, as('sakura').actor.id))
  await assignReport(as('shino'), await waitingReport(as('aoi')), id)
  expect((await statementRow(world, id)).voices).toBe(4)
  expect((await reportRow(world, report)).text).toBe('')
  const voices = await store.read.select().from(gapVoices)
  expect(voices.map(({ accountId }) => accountId)).not.toContain(as('sakura').actor.id)
})
