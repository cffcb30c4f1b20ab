import { expect, test } from 'vitest'
import {
  answer,
  declinedCase,
  draftedCase,
  publishedCase,
  sentBackCase,
  waitingCase,
} from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { postReply } from './replies.server.ts'
import { caseTodos } from './todos.query.server.ts'

test('what came back stands first, then drafts, then what nobody has answered', async () => {
  const { as, clock } = await freshWorld()
  const [author, moderator] = [as('sakura'), as('shino', 'moderator')]
  const back = await sentBackCase(author, moderator)
  clock.advance(1, 'hours')
  const draft = await draftedCase(author)
  clock.advance(1, 'hours')
  const unanswered = await publishedCase(author, moderator)
  const todos = await caseTodos(author)
  expect(todos.map(({ id, state }) => [id, state])).toEqual([
    [back, 'sent-back'],
    [draft, 'draft'],
    [unanswered, 'published'],
  ])
})

test('what came back stays on the page, however many newer drafts there are', async () => {
  const { as, clock } = await freshWorld()
  const back = await sentBackCase(as('sakura'), as('shino', 'moderator'))
  for (let i = 0; i < 12; i++) {
    clock.advance(1, 'hours')
    await draftedCase(as('sakura'))
  }
  expect((await caseTodos(as('sakura')))[0]).toMatchObject({ id: back, state: 'sent-back' })
})

test('after the drafts come what was declined, what is in review and what nobody has answered; an answer ends it', async () => {
  const { as } = await freshWorld()
  const [author, moderator] = [as('sakura'), as('shino', 'moderator')]
  const unanswered = await publishedCase(author, moderator)
  const waiting = await waitingCase(author)
  const declined = await declinedCase(author, moderator)
  const answered = await publishedCase(author, moderator)
  await postReply(as('kaede'), answered, answer())
  expect((await caseTodos(author)).map(({ id }) => id)).toEqual([declined, waiting, unanswered])
})

test('to-dos are one’s own', async () => {
  const { as, guest } = await freshWorld()
  await draftedCase(as('sakura'))
  for (const ctx of [as('kaede'), as('shino', 'moderator'), as('nozomi', 'admin'), guest]) {
    expect(await caseTodos(ctx)).toEqual([])
  }
})

test('many drafts cost one query, as one does', async () => {
  const { as, queries } = await freshWorld()
  for (const drafts of [1, 3]) {
    while ((await caseTodos(as('sakura'))).length < drafts) await draftedCase(as('sakura'))
    queries()
    expect(await caseTodos(as('sakura'))).toHaveLength(drafts)
    expect(queries()).toHaveLength(1)
  }
})
