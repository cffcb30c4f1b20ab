import { expect, test } from 'vitest'
import { columnsHolding } from '#db/find-text.ts'
import { auditEntries } from '#db/schema/core.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { historyOf } from './history.query.server.ts'
import { messages } from './messages.ts'
import { hidePost, lockThread } from './moderated.server.ts'
import { postReply } from './replies.server.ts'
import { editReply } from './reply-edit.server.ts'
import { withholdRevision } from './revisions.server.ts'
import { caseThread } from './thread.query.server.ts'
import { withdrawCase } from './withdrawal.server.ts'

const first = '県の電話通訳に聞いてみてください。'
const second = '市の電話通訳に聞いてみてください。'

async function editedWorld() {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await postReply(as('kaede'), id, answer({ body: first, anonymous: 'yes' }))
  const place = { caseId: id, position: 1 }
  const edit = (body: string, changes: { version?: number; withhold?: 'yes' } = {}) =>
    editReply(as('kaede'), place, { version: 1, body, dismissals: [], ...changes })
  const change = (act: (...args: Parameters<typeof hidePost>) => Promise<void>) =>
    as('shino').store.transact((tx) => act(tx, as('shino'), place), `case ${id}`)
  return { ...world, id, place, edit, change }
}

test('an edited answer says so by its day, and its history shows what changed', async () => {
  const { as, id, place, edit, clock } = await editedWorld()
  clock.advance(2, 'days')
  expect(await edit(second)).toEqual({ edited: true })
  const [shown] = (await caseThread(as('rin'), id)).answers
  expect(shown).toMatchObject({ on: '2026-11-24', editedOn: '2026-11-26' })
  expect(shown!.html).toContain('市の電話通訳')
  const history = await historyOf(as('rin'), place)
  expect(history).toMatchObject({
    ...{ by: { alias: 'answerer', letters: 'B' }, chosen: 2, mayWithhold: false },
    versions: [
      { version: 1, on: '2026-11-24', withheld: false },
      { version: 2, on: '2026-11-26', withheld: false },
    ],
    difference: [
      { kind: 'removed', text: '県' },
      { kind: 'added', text: '市' },
      { kind: 'same', text: 'の電話通訳に聞いてみてください。' },
    ],
  })
  expect(JSON.stringify([shown, history])).not.toMatch(new RegExp(`kaede|T\\d\\d|${as('kaede').actor.id}`))
})

test('no record names whoever edits an anonymous answer', async () => {
  const { edit, store } = await editedWorld()
  await edit(second)
  const rows = (await store.read.select().from(auditEntries)).filter(
    ({ event }) => event === 'case.answer-edited',
  )
  expect(rows.map(({ actorId }) => actorId)).toEqual([null])
})

test('the guard reads it again, without the text that it replaces', async () => {
  const { edit, place, as } = await editedWorld()
  const answered = await edit('在留カード AB12345678CD の人です。')
  expect(answered).toMatchObject({ again: { findings: [{ text: 'AB12345678CD' }], difference: null } })
  await expect(historyOf(as('rin'), place)).rejects.toMatchObject({ code: 'not-found' })
})

test('the slower of two pages sees the difference, keeps its text, and nothing is lost', async () => {
  const { edit, place, as } = await editedWorld()
  await edit(second)
  const mine = '町の電話通訳に聞いてみてください。'
  expect(await edit(mine)).toMatchObject({
    again: {
      values: { body: mine, version: 2 },
      errors: { '': [messages.in('ja').errors.editedMeanwhile] },
      difference: [{ text: '市' }, { text: '町' }, { kind: 'same' }],
    },
  })
  const both = await Promise.all([edit(mine, { version: 2 }), edit('どちらでも。', { version: 2 })])
  expect(both.filter((one) => 'edited' in one)).toHaveLength(1)
  expect((await historyOf(as('rin'), place)).versions).toHaveLength(3)
})

test('nobody edits what others wrote, what is hidden, or in a closed thread', async () => {
  const { as, place, edit, change } = await editedWorld()
  const input = { version: 1, body: second, dismissals: [] }
  await expect(editReply(as('sakura'), place, input)).rejects.toMatchObject({ code: 'not-found' })
  await change(hidePost)
  await expect(edit(second)).rejects.toMatchObject({ code: 'closed' })
  const other = await editedWorld()
  await other.change((tx, ctx, { caseId }) => lockThread(tx, ctx, caseId))
  await expect(other.edit(second)).rejects.toMatchObject({ code: 'closed' })
})

test('what a moderator hid has no history', async () => {
  const { as, place, edit, change } = await editedWorld()
  await edit(second)
  await change(hidePost)
  for (const name of ['rin', 'kaede', 'shino'])
    await expect(historyOf(as(name), place)).rejects.toMatchObject({ code: 'not-found' })
})

test('a text that gave somebody away is deleted from the record, at once or later', async () => {
  const { as, place, edit, store } = await editedWorld()
  await edit(second, { withhold: 'yes' })
  expect(await columnsHolding(store.read, first)).toEqual([])
  const { versions, difference } = await historyOf(as('rin'), place)
  expect([versions[0]!.withheld, difference]).toEqual([true, null])
  await edit(first, { version: 2 })
  await expect(withholdRevision(as('rin'), place, 2)).rejects.toMatchObject({ code: 'not-found' })
  await withholdRevision(as('shino'), place, 2)
  expect(await columnsHolding(store.read, second)).toEqual([])
})

test('a withdrawal takes every earlier text along', async () => {
  const { as, id, edit, store } = await editedWorld()
  await edit(second)
  expect(await columnsHolding(store.read, first)).toEqual(['post_revisions.body'])
  await withdrawCase(as('sakura'), id)
  expect(await columnsHolding(store.read, first)).toEqual([])
})
