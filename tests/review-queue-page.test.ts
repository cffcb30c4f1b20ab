import { expect, test } from 'vitest'
import { cases } from '#db/schema/cases.ts'
import { rowOf, waitingCase } from './cases-world.ts'
import { servedWorld } from './served.ts'

test('a moderator sees the fifty cases that have waited longest, and that there are more', async () => {
  const world = await servedWorld()
  const row = await rowOf(world, await waitingCase(world.as('sakura')))
  const moderator = await world.visit(world.as('shino', 'moderator'))
  const queue = async () => (await moderator.get('/moderation')).text()
  expect(await queue()).not.toContain('全')
  const others = Array.from({ length: 51 }, (_, number) => ({
    ...row,
    id: world.system.newId(),
    title: `事例${number}`,
    submittedAt: new Date(row.submittedAt!.getTime() + (number + 1) * 60_000),
  }))
  await world.store.transact((tx) => tx.insert(cases).values(others).then())
  const page = await queue()
  expect(page).toContain('長く待っている順に50件を表示しています（全52件）。')
  expect(page).toContain('事例48<')
  expect(page).not.toContain('事例49<')
})
