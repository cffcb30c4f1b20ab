import { expect, test } from 'vitest'
import { outboxEvents } from '#db/schema/core.ts'
import { draftedCase, rowOf, sheet, waitingCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { saveDraft } from './drafts.server.ts'
import type { DraftInput } from './input.ts'
import { messages } from './messages.ts'
import { recallCase, submitCase } from './submission.server.ts'

const incomplete = { code: 'invalid', said: messages.both((t) => t.errors.incomplete) }
const found = (places: number) => ({ code: 'invalid', said: messages.both((t) => t.errors.findings(places)) })
const changed = { code: 'conflict', said: messages.both((t) => t.errors.changed) }
const notFound = { code: 'not-found', said: null }

test('a complete sheet goes to the moderators', async () => {
  const world = await freshWorld()
  const id = await draftedCase(world.as('sakura'))
  await submitCase(world.as('sakura'), id, 1)
  expect(await rowOf(world, id)).toMatchObject({
    state: 'in-review',
    submittedAt: world.clock.now(),
    publishedAt: null,
  })
})

test.each<[string, Partial<DraftInput>]>([
  ['a title', { title: ' ' }],
  ['a question', { question: '' }],
  ['a problem', { problem: '\n' }],
  ['a topic', { categories: [] }],
  ['the choice of the name', { anonymous: undefined }],
])('without %s it stays a draft', async (_, change) => {
  const world = await freshWorld()
  const id = await draftedCase(world.as('sakura'), change)
  await expect(submitCase(world.as('sakura'), id, 1)).rejects.toMatchObject(incomplete)
  expect((await rowOf(world, id)).state).toBe('draft')
})

test('an open finding stands in the way, wherever it was written', async () => {
  const world = await freshWorld()
  const phone = '電話は 090-0000-0000 です'
  const places: Partial<DraftInput>[] = [
    { title: phone },
    { question: phone },
    { followUp: phone },
    { contacted: [{ type: 'other', result: phone }] },
  ]
  for (const change of places) {
    const id = await draftedCase(world.as('sakura'), change)
    await expect(submitCase(world.as('sakura'), id, 1)).rejects.toMatchObject(found(1))
    expect((await rowOf(world, id)).state).toBe('draft')
  }
})

const date = { part: 'steps', kind: 'date', text: '2025年4月3日' }
const dated = { steps: '2025年4月3日に、窓口へ一緒に行った。' }

test('a reason lets a finding pass that may be explained', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await draftedCase(author, dated)
  await expect(submitCase(author, id, 1)).rejects.toMatchObject(found(1))
  await saveDraft(
    author,
    id,
    sheet({ version: 1, ...dated, dismissals: [{ ...date, reason: '法律の施行日です' }] }),
  )
  await submitCase(author, id, 2)
  expect(await rowOf(world, id)).toMatchObject({
    state: 'in-review',
    dismissals: [{ ...date, reason: '法律の施行日です' }],
  })
})

test.each([
  ['an empty reason', { ...date, reason: '  ' }],
  ['a reason for another part', { ...date, part: 'outcome', reason: '施行日' }],
  ['a reason for another wording', { ...date, text: '2025年4月4日', reason: '施行日' }],
])('%s does not', async (_, dismissal) => {
  const { as } = await freshWorld()
  const id = await draftedCase(as('sakura'), { ...dated, dismissals: [dismissal] })
  await expect(submitCase(as('sakura'), id, 1)).rejects.toMatchObject(found(1))
})

test('no reason lets the number of a residence card pass', async () => {
  const { as } = await freshWorld()
  const number = 'AB12345678CD'
  const dismissals = ['steps', 'residence-card'].map((kind) => ({
    part: 'steps',
    kind,
    text: number,
    reason: '架空の番号',
  }))
  const id = await draftedCase(as('sakura'), { steps: `在留カードの番号は ${number} です。`, dismissals })
  await expect(submitCase(as('sakura'), id, 1)).rejects.toMatchObject(found(1))
})

test('what changed since the author looked is not sent', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const id = await draftedCase(author)
  await saveDraft(author, id, sheet({ version: 1, title: '別の題' }))
  await expect(submitCase(author, id, 1)).rejects.toMatchObject(changed)
  expect((await rowOf(world, id)).state).toBe('draft')
})

test('pressed twice, at once or again, it is sent once, and nobody is told that it does not exist', async () => {
  const { as, store } = await freshWorld()
  const id = await draftedCase(as('sakura'))
  const sent = await Promise.allSettled([submitCase(as('sakura'), id, 1), submitCase(as('sakura'), id, 1)])
  for (const outcome of sent) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(changed)
  expect(sent.map(({ status }) => status)).toContain('fulfilled')
  await submitCase(as('sakura'), id, 1)
  expect(await store.read.select().from(outboxEvents)).toHaveLength(1)
})

test('one person has at most ten cases in the queue of all', async () => {
  const { as } = await freshWorld()
  for (let i = 0; i < 10; i++) await waitingCase(as('sakura'))
  const id = await draftedCase(as('sakura'))
  await expect(submitCase(as('sakura'), id, 1)).rejects.toMatchObject({ code: 'too-many' })
  await expect(waitingCase(as('kaede'))).resolves.toEqual(expect.any(String))
})

test('nobody sends or takes back what somebody else wrote, nor learns that it exists', async () => {
  const world = await freshWorld()
  const { as } = world
  const draft = await draftedCase(as('sakura'))
  const waiting = await waitingCase(as('sakura'))
  for (const stranger of [as('kaede'), as('chief', 'coordinator', 'moderator'), as('shino', 'moderator')]) {
    for (const id of [draft, waiting, stranger.newId()]) {
      await expect(submitCase(stranger, id, 1), 'sent').rejects.toMatchObject(notFound)
      await expect(recallCase(stranger, id), 'taken back').rejects.toMatchObject(notFound)
    }
  }
  expect([(await rowOf(world, draft)).state, (await rowOf(world, waiting)).state]).toEqual([
    'draft',
    'in-review',
  ])
})
