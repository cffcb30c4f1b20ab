import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { replies } from '#db/schema/cases.ts'
import { saveProfile } from '#app/features/members/index.server.ts'
import { closeAccount } from '#app/features/own-data/index.server.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { emailOf, freshWorld, type PersonContext } from '#tests/world.ts'
import { type Callable, mentionsIn } from './mentions.ts'
import { hidePost, restorePost } from './moderated.server.ts'
import { answerCase, postReply } from './replies.server.ts'
import { editReply } from './reply-edit.server.ts'
import { caseThread } from './thread.query.server.ts'

const hidden = { anonymous: 'yes' } as const

const person = (posts: number[], ...words: string[]): Callable => ({ accountId: words[0]!, words, posts })
const people = [
  person([1], '山田 花'),
  person([2], '回答者B（匿名）', '回答者B', 'Member B (anonymous)', 'Member B'),
  person([], 'Maria Silva'),
  person([], '鈴木一'),
  person([], '鈴木一', 'twin'),
]
const calledBy = (text: string) =>
  mentionsIn(text, people).map(({ start, end, who }) => [text.slice(start, end), who.length])

test.each([
  ['@山田花さんの言うとおりです', [['@山田花', 1]]],
  ['ありがとう＠山田　花', [['＠山田　花', 1]]],
  ['@山田花子さんに', []],
  ['@ 山田花', []],
  [
    '@回答者B（匿名）さん、@回答者Ｂの',
    [
      ['@回答者B（匿名）', 1],
      ['@回答者Ｂ', 1],
    ],
  ],
  ['@回答者BAと@member b, @MEMBER B2', [['@member b', 1]]],
  ['maria@maria silva', []],
  ['(@maria silva)', [['@maria silva', 1]]],
  ['@鈴木一に', [['@鈴木一', 2]]],
  ['@だれか', []],
])('in %j these are called: %j', (text, called) => {
  expect(calledBy(text)).toEqual(called)
})

test('a text full of signs calls the first few', () => {
  expect(calledBy('@山田花、'.repeat(2000))).toHaveLength(20)
})

/** A case of a hidden asker that 山田花 answered by name and 佐藤健 behind the letter B. */
async function thread() {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('木村幸子'), as('shino', 'moderator'), hidden)
  await postReply(as('山田花'), id, answer())
  await postReply(as('佐藤健'), id, answer(hidden))
  const say = (body: string) => postReply(as('minoru'), id, answer({ body }))
  const htmlAt = async (position: number) =>
    (await caseThread(as('rin'), id)).answers.find((one) => one.position === position)!.html
  const change = (act: typeof hidePost, position: number) =>
    world.store.transact((tx) => act(tx, as('shino'), { caseId: id, position }), `case ${id}`)
  return { ...world, id, say, htmlAt, change }
}

const opens = (member: PersonContext) =>
  saveProfile(member, {
    version: 0,
    languages: [],
    specialties: ['housing'],
    offer: '',
    open: ['specialties'],
  })

test('whoever is seen in the thread is a link to the last post before, under the name or the letter that is shown', async () => {
  const { id, say, htmlAt } = await thread()
  const position = await say('@山田花さんと @回答者B、@質問者、`@質問者` に聞きます。')
  expect(await htmlAt(position)).toBe(
    `<p><a href="/cases/${id}#answer-1">@山田花</a>さんと <a href="/cases/${id}#answer-2">@回答者B</a>、` +
      `<a href="/cases/${id}#main">@質問者</a>、<code>@質問者</code> に聞きます。</p>\n`,
  )
})

test('the guard lets a member of the thread be called, and still finds every other name and number', async () => {
  const { as, id, store } = await thread()
  const send = (body: string) => answerCase(as('minoru'), id, answer({ body }))
  expect(await send('@山田花さんに賛成です。')).toMatchObject({ position: 3 })
  for (const body of ['@山田花さんと田中太郎さんに', '@高橋健さんに', '山田花さんに', '@佐藤健さんに']) {
    expect(await send(body), body).toMatchObject({ again: { findings: [{}] } })
  }
  expect(await store.read.select().from(replies).where(eq(replies.caseId, id))).toHaveLength(3)
})

test('a colleague with an open profile may be called, and one without is a name like any other', async () => {
  const { as, id, say, htmlAt } = await thread()
  const send = () => answerCase(as('minoru'), id, answer({ body: '@佐藤健さんに' }))
  expect(await send()).toMatchObject({ again: {} })
  await opens(as('佐藤健'))
  expect(await send()).toMatchObject({ position: 3 })
  expect(await htmlAt(await say('@佐藤健さんに'))).toBe('<p>@佐藤健さんに</p>\n')
})

test('a name that fits two colleagues is told to the writer, and what was written stays', async () => {
  const { as, id, say } = await thread()
  await opens(as('佐藤健'))
  await opens(as('佐藤 健'))
  const sent = await answerCase(as('minoru'), id, answer({ body: '@佐藤健さんに' }))
  expect(sent).toMatchObject({ again: { values: { body: '@佐藤健さんに' }, errors: { body: [/2人以上/] } } })
  expect((await caseThread(as('minoru'), id)).drafts).toMatchObject([{ body: '@佐藤健さんに' }])
  await postReply(as('佐藤健'), id, answer())
  expect(await say('@佐藤健さんに'), 'who answered by this name is meant').toBe(4)
})

test('the links are those of an edited text; none tells whose post moderators hid, and it is back with the post', async () => {
  const { as, id, say, htmlAt, change } = await thread()
  const position = await say('@山田花さんに')
  const place = { caseId: id, position }
  await editReply(as('minoru'), place, { version: 1, body: '@回答者Bさんに', dismissals: [] })
  expect(await htmlAt(position)).toBe(`<p><a href="/cases/${id}#answer-2">@回答者B</a>さんに</p>\n`)
  const before = await htmlAt(position)
  await change(hidePost, 2)
  expect(await htmlAt(position)).toBe('<p>@回答者Bさんに</p>\n')
  expect(await htmlAt(await say('@回答者Bさんに'))).toBe('<p>@回答者Bさんに</p>\n')
  await change(restorePost, 2)
  expect(await htmlAt(position)).toBe(before)
})

test('after somebody left no link leads from the name to the answers that stay', async () => {
  const { as, clock, say, htmlAt } = await thread()
  const position = await say('@山田花さんと @回答者Bに')
  const leaver = as('山田花')
  await closeAccount(
    { ...leaver, actor: { ...leaver.actor, provedAt: clock.now() } },
    { typed: emailOf('山田花'), posts: 'stay' },
  )
  expect(await htmlAt(position)).toContain('<p>@山田花さんと <a')
})

test('whether the words call a name, a letter or nobody, the same is asked of the database', async () => {
  const { id, queries, as } = await thread()
  const counted = async (body: string) => {
    queries()
    await answerCase(as('minoru'), id, answer({ body }))
    return queries().length
  }
  const plain = await counted('窓口に聞いてください。')
  const [letter, nobody, asker] = [
    await counted('@回答者Bに聞いてください。'),
    await counted('@回答者Zに聞いてください。'),
    await counted('@質問者に聞いてください。'),
  ]
  expect([letter, asker]).toEqual([nobody, nobody])
  expect(plain).toBeLessThan(nobody)
})
