import { expect, test } from 'vitest'
import {
  declinedCase,
  draftedCase,
  publishedCase,
  sentBackCase,
  sheet,
  waitingCase,
} from '#tests/cases-world.ts'
import { manyReplies } from '#tests/case-rows.ts'
import { freshWorld } from '#tests/world.ts'
import { caseThread } from './thread.query.server.ts'

test('a colleague reads all that was written, under the name of the author', async () => {
  const { as } = await freshWorld()
  const contacted = [{ type: 'other', result: '断られた' }]
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'), {
    contacted,
    block: 'tokai',
    ageBand: '30s',
  })
  expect(await caseThread(as('kaede'), id)).toMatchObject({
    ...{
      id,
      title: sheet().title,
      block: 'tokai',
      background: { ageBand: '30s' },
      categories: ['housing'],
      contacted,
    },
    ...{
      by: { name: 'sakura' },
      state: 'published',
      isMine: false,
      publishedOn: '2026-11-24',
      review: null,
      answers: [],
    },
    may: { edit: false, recall: false, reply: true },
  })
})

test('an anonymous author is nowhere in it, not even for the author', async () => {
  const { as } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'), { anonymous: 'yes' })
  for (const reader of ['sakura', 'kaede', 'shino']) {
    const thread = await caseThread(as(reader), id)
    expect(thread.by).toEqual({ alias: 'asker' })
    expect(JSON.stringify(thread)).not.toMatch(new RegExp(`sakura|${as('sakura').actor.id}`))
  }
})

test('what is not published exists for its author alone', async () => {
  const { as } = await freshWorld()
  const [author, moderator] = [as('sakura'), as('shino', 'moderator')]
  const hidden = [
    await draftedCase(author),
    await waitingCase(author),
    await sentBackCase(author, moderator),
    await declinedCase(author, moderator),
  ]
  for (const id of hidden) {
    expect((await caseThread(author, id)).isMine).toBe(true)
    for (const other of [moderator, as('kaede'), as('ken', 'organiser')]) {
      await expect(caseThread(other, id)).rejects.toMatchObject({ code: 'not-found', said: null })
    }
  }
})

test('who may not read cases finds none, published or not', async () => {
  const { as, guest } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  const mayor = as('mamoru', { role: 'official', level: 'municipality', code: '23201' })
  for (const ctx of [mayor, as('nozomi', 'admin'), guest]) {
    await expect(caseThread(ctx, id)).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('what may be done depends on the state and on who looks', async () => {
  const { as } = await freshWorld()
  const [author, moderator] = [as('sakura'), as('shino', 'moderator')]
  const may = async (id: string, reader = author) =>
    Object.entries((await caseThread(reader, id)).may).flatMap(([what, allowed]) => (allowed ? [what] : []))
  expect(await may(await draftedCase(author))).toEqual(['edit', 'consent'])
  expect(await may(await waitingCase(author))).toEqual(['recall', 'consent'])
  expect(await may(await sentBackCase(author, moderator))).toEqual(['edit', 'consent'])
  expect(await may(await declinedCase(author, moderator))).toEqual(['withdraw'])
  const published = await publishedCase(author, moderator)
  expect(await may(published)).toEqual(['revise', 'reply', 'consent', 'withdraw', 'helped', 'useful'])
  expect(await may(published, moderator)).toEqual([])
})

test('days are those of Tokyo, and no instant is told', async () => {
  const { as, clock } = await freshWorld()
  clock.set('2026-11-24T16:30:00Z')
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  const thread = await caseThread(as('kaede'), id)
  expect(thread.publishedOn).toBe('2026-11-25')
  expect(JSON.stringify(thread)).not.toMatch(/T\d\d:\d\d/)
})

test('one answer and two hundred cost the same queries', async () => {
  const { as, queries } = await freshWorld()
  const reader = as('kaede')
  const counts: number[] = []
  for (const answers of [1, 200]) {
    const id = await publishedCase(as('sakura'), as('shino', 'moderator'), { anonymous: 'yes' })
    await manyReplies(as('sora'), id, answers)
    queries()
    expect((await caseThread(reader, id)).answers).toHaveLength(answers)
    counts.push(queries().length)
  }
  expect(counts).toEqual([3, 3])
})
