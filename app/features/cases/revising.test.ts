import { expect, test } from 'vitest'
import { columnsHolding } from '#db/find-text.ts'
import { answer, approval, publishedCase, rowOf, sheet } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { deleteDraft, saveDraft } from './drafts.server.ts'
import { historyOf } from './history.query.server.ts'
import { listCases } from './list.query.server.ts'
import { messages } from './messages.ts'
import { postReply } from './replies.server.ts'
import { caseToReview } from './review.query.server.ts'
import { decide } from './review.server.ts'
import { reviseCase } from './revising.server.ts'
import { submitCase } from './submission.server.ts'
import { caseThread } from './thread.query.server.ts'
import { withdrawCase } from './withdrawal.server.ts'

const problem = '「山の近くの工場の寮を出る」'
const mended = '「会社の寮を出る」'

async function revisedWorld() {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'), { problem, anonymous: 'yes' })
  await postReply(as('kaede'), id, answer({ quote: '工場の寮' }))
  clock.advance(1, 'days')
  const newer = await publishedCase(as('sakura'), as('shino'))
  const revise = (withhold = false) => reviseCase(as('sakura'), id, { withhold })
  const publish = async (changes: Parameters<typeof sheet>[0]) => {
    const { version } = await rowOf(world, id)
    const { version: saved } = await saveDraft(
      as('sakura'),
      id,
      sheet({ anonymous: 'yes', version, ...changes }),
    )
    await submitCase(as('sakura'), id, saved)
    const toReview = await caseToReview(as('shino'), id)
    await decide(as('shino'), id, approval(saved))
    return toReview
  }
  return { ...world, id, newer, revise, publish }
}

test('a published case is taken back, and nobody else reads it until the new text is approved', async () => {
  const { as, id, newer, revise, publish } = await revisedWorld()
  await revise()
  const being = { code: 'closed', said: messages.both((t) => t.errors.beingRevised) }
  for (const name of ['kaede', 'shino']) await expect(caseThread(as(name), id)).rejects.toMatchObject(being)
  await expect(postReply(as('kaede'), id, answer())).rejects.toMatchObject({ code: 'closed' })
  expect((await listCases(as('kaede'), {})).items.map((one) => one.id)).toEqual([newer])
  const { difference } = await publish({ problem: mended })
  expect(difference).toContainEqual({ kind: 'removed', text: '山の近くの工場の' })

  const listed = async (filter = {}) => (await listCases(as('kaede'), filter)).items.map((one) => one.id)
  expect(await listed()).toEqual([newer, id])
  expect(await listed({ topic: 'housing' })).toEqual([newer, id])
  const thread = await caseThread(as('rin'), id)
  expect(thread).toMatchObject({
    publishedOn: '2026-11-24',
    editedOn: '2026-11-25',
    answers: [{ quote: null }],
  })
  const history = await historyOf(as('rin'), { caseId: id, position: 0 })
  expect(history).toMatchObject({ by: { alias: 'asker' }, versions: [{ version: 1 }, { version: 2 }] })
  expect(history.difference).toContainEqual({ kind: 'added', text: '会社の' })
  expect(JSON.stringify([thread, history])).not.toMatch(new RegExp(`sakura|${as('sakura').actor.id}`))
})

test('what was published without a change has no history, and keeps what others quote', async () => {
  const { as, id, revise, publish } = await revisedWorld()
  await revise()
  await publish({ problem })
  expect(await caseThread(as('rin'), id)).toMatchObject({ editedOn: null, answers: [{ quote: { post: 0 } }] })
  await expect(historyOf(as('rin'), { caseId: id, position: 0 })).rejects.toMatchObject({ code: 'not-found' })
})

test('a text that gave somebody away is in no record afterwards', async () => {
  const { as, id, revise, publish, store } = await revisedWorld()
  await revise(true)
  await publish({ problem: mended })
  expect(await columnsHolding(store.read, '山の近く')).toEqual([])
  expect((await historyOf(as('rin'), { caseId: id, position: 0 })).difference).toBeNull()
})

test('who chose a name or none keeps to it, and answers are not deleted with the draft', async () => {
  const world = await revisedWorld()
  const { as, id, revise } = world
  await expect(reviseCase(as('kaede'), id, { withhold: false })).rejects.toMatchObject({ code: 'not-found' })
  await revise()
  await expect(revise()).rejects.toMatchObject({ code: 'closed' })
  const { version } = await rowOf(world, id)
  await saveDraft(as('sakura'), id, sheet({ version, problem: mended, anonymous: 'no' }))
  expect((await rowOf(world, id)).anonymous).toBe(true)
  await expect(deleteDraft(as('sakura'), id)).rejects.toMatchObject({ code: 'closed' })
})

test('it is withdrawn with all its texts while it is being changed', async () => {
  const world = await freshWorld()
  const { as, store } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'), { problem })
  await reviseCase(as('sakura'), id, { withhold: false })
  expect(await columnsHolding(store.read, problem)).toContain('post_revisions.body')
  await withdrawCase(as('sakura'), id)
  expect(await columnsHolding(store.read, problem)).toEqual([])
})
