import { expect, test } from 'vitest'
import { columnsHolding } from '#db/find-text.ts'
import { ownCopy } from '#app/features/own-data/index.server.ts'
import { decided, reported } from '#tests/moderation-world.ts'
import { answer, publishedCase, waitingCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { answerCase, postReply } from './replies.server.ts'
import { saveReplyDraft } from './reply-drafts.server.ts'
import { caseThread } from './thread.query.server.ts'
import { withdrawCase } from './withdrawal.server.ts'

const words = '書きかけの文章です'
const begun = { body: words, dismissals: [] }

async function draftWorld() {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await postReply(as('minoru'), id, answer())
  const drafts = async (name: string) => (await caseThread(as(name), id)).drafts
  return { ...world, id, drafts }
}

test('an answer that was begun comes back to its author alone, one for each post that it answers', async () => {
  const { as, id, drafts } = await draftWorld()
  await saveReplyDraft(as('kaede'), id, { ...begun, body: '古い' })
  await saveReplyDraft(as('kaede'), id, { ...begun, anonymous: 'yes' })
  await saveReplyDraft(as('kaede'), id, { ...begun, to: 1, quote: '居住支援法人' })
  const saved = { body: words, savedOn: '2026-11-24' }
  expect(await drafts('kaede')).toEqual([
    { ...saved, to: null, quote: '', anonymous: 'yes' },
    { ...saved, to: 1, quote: '居住支援法人', anonymous: null },
  ])
  for (const name of ['minoru', 'sakura', 'shino'])
    expect(JSON.stringify(await caseThread(as(name), id))).not.toContain(words)
})

test('it goes when it is sent or emptied, and the other one stays', async () => {
  const { as, id, drafts } = await draftWorld()
  await saveReplyDraft(as('kaede'), id, begun)
  await saveReplyDraft(as('kaede'), id, { ...begun, to: 1 })
  await postReply(as('kaede'), id, answer())
  expect((await drafts('kaede')).map(({ to }) => to)).toEqual([1])
  await saveReplyDraft(as('kaede'), id, { ...begun, to: 1, body: ' ' })
  expect(await drafts('kaede')).toEqual([])
})

test('what the guard sends back is kept meanwhile', async () => {
  const { as, id, drafts } = await draftWorld()
  const body = '在留カード AB12345678CD の人です。'
  await answerCase(as('kaede'), id, answer({ body }))
  expect(await drafts('kaede')).toMatchObject([{ body, anonymous: 'no' }])
})

test('a withdrawal takes drafts along, and what is not public takes none', async () => {
  const { as, id, store } = await draftWorld()
  await saveReplyDraft(as('kaede'), id, begun)
  expect(await columnsHolding(store.read, words)).toEqual(['case_readers.drafts'])
  await withdrawCase(as('sakura'), id)
  expect(await columnsHolding(store.read, words)).toEqual([])
  const waiting = await waitingCase(as('sakura'))
  await expect(saveReplyDraft(as('kaede'), waiting, begun)).rejects.toMatchObject({ code: 'not-found' })
  await expect(saveReplyDraft(as('shino'), waiting, begun)).rejects.toMatchObject({ code: 'forbidden' })
})

test.each([0, 1])(
  'of post %s that moderators hid, neither a draft that quotes it, an answer, nor a copy shows the words until it is back',
  async (post) => {
    const { as, id, drafts } = await draftWorld()
    const quote = post === 0 ? '保証人がいない家族' : '居住支援法人'
    const member = as('kaede')
    await postReply(member, id, answer({ body: '私も同じです。', to: post, quote }))
    await saveReplyDraft(member, id, { ...begun, to: post, quote })
    const copied = async () => JSON.stringify(await ownCopy(member))
    expect(await copied()).toContain(quote)
    const matter = await reported(as('rin'), id, post)
    await decided(as('shino'), matter, 'hidden')
    const seen = post === 0 ? null : await caseThread(member, id)
    if (seen) expect(seen.drafts).toMatchObject([{ to: post, body: words, quote: '' }])
    expect(JSON.stringify(seen)).not.toContain(quote)
    expect(await copied()).not.toContain(quote)
    expect(await copied()).toContain(words)
    await decided(as('shino'), matter, 'restored')
    expect(await drafts('kaede')).toMatchObject([{ body: words, quote }])
    expect(await copied()).toContain(quote)
  },
)
