import { expect, test } from 'vitest'
import { answer, publishedCase, sheet } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { messages } from './messages.ts'
import { hidePost, restorePost } from './moderated.server.ts'
import { editReply } from './reply-edit.server.ts'
import { postReply } from './replies.server.ts'
import { saveReplyDraft } from './reply-drafts.server.ts'
import { caseThread } from './thread.query.server.ts'

async function threadWorld() {
  const world = await freshWorld()
  const { as } = world
  const moderator = as('shino', 'moderator')
  const id = await publishedCase(as('sakura'), moderator, { anonymous: 'yes' })
  const say = (name: string, changes: Parameters<typeof answer>[0]) =>
    postReply(as(name), id, answer(changes))
  await say('kaede', { body: '県の電話通訳に、先に聞きました。' })
  await say('minoru', { body: '大学の学生に頼みました。' })
  const shown = async (name = 'rin') => (await caseThread(as(name), id)).answers
  const moderate = (act: typeof hidePost, position: number) =>
    moderator.store.transact((tx) => act(tx, moderator, { caseId: id, position }), `case ${id}`)
  return { ...world, id, say, shown, moderate }
}

test('replies stand under their answer, one level deep, and say whom they answer', async () => {
  const { say, shown } = await threadWorld()
  await say('sora', { to: 1, anonymous: 'yes' })
  await say('minoru', { to: 3 })
  await say('kaede', {})
  expect((await shown()).map(({ position, under, to }) => [position, under, to])).toEqual([
    [1, null, null],
    [3, 1, 1],
    [4, 1, 3],
    [2, null, null],
    [5, null, null],
  ])
})

test('an anonymous member has one letter, above and beneath', async () => {
  const { say, shown } = await threadWorld()
  await say('sora', { anonymous: 'yes' })
  await say('sora', { to: 1, anonymous: 'yes' })
  await say('sakura', { to: 1, anonymous: 'yes' })
  const by = (await shown()).map((one) => JSON.stringify(one.by))
  expect(by.filter((one) => one === '{"alias":"answerer","letters":"B"}')).toHaveLength(2)
  expect(by[2]).toBe('{"alias":"asker"}')
})

test('a quotation stands word for word in the post, or is refused', async () => {
  const { say, shown } = await threadWorld()
  await say('sora', { to: 1, quote: '県の電話通訳' })
  await say('sora', { quote: '保証人がいない家族に' })
  expect((await shown()).map(({ quote }) => quote).filter(Boolean)).toEqual([
    { post: 1, text: '県の電話通訳' },
    { post: 0, text: '保証人がいない家族に' },
  ])
  const quote = '市の電話通訳'
  const refused = { code: 'invalid', said: messages.both((t) => t.errors.quoteNotInPost(quote)) }
  await expect(say('sora', { to: 1, quote })).rejects.toMatchObject(refused)
  expect(sheet().question).not.toContain(quote)
})

test('a quotation is seen only while its post is, and goes with its words', async () => {
  const { as, id, say, shown, moderate } = await threadWorld()
  await say('sora', { to: 1, quote: '電話通訳' })
  const quotes = async () => JSON.stringify(await shown()).match(/電話通訳/g)?.length ?? 0
  expect(await quotes()).toBe(2)
  await moderate(hidePost, 1)
  expect(await quotes()).toBe(0)
  await expect(say('minoru', { to: 1 })).rejects.toMatchObject({ code: 'closed' })
  await expect(say('minoru', { to: 9 })).rejects.toMatchObject({ code: 'closed' })
  await moderate(restorePost, 1)
  expect(await quotes()).toBe(2)
  await saveReplyDraft(as('rin'), id, { to: 1, quote: '電話通訳', body: '続き', dismissals: [] })
  const edit = { version: 1, body: '県に、先に聞きました。', dismissals: [] }
  expect(await editReply(as('kaede'), { caseId: id, position: 1 }, edit)).toEqual({ edited: true })
  expect(await quotes()).toBe(0)
  expect((await caseThread(as('rin'), id)).drafts).toMatchObject([{ quote: '', body: '続き' }])
  await say('minoru', { to: 1 })
})
