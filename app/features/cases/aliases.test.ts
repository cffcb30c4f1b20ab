import { expect, test } from 'vitest'
import { caseAliases, replies } from '#db/schema/cases.ts'
import { answer, publishedCase, rowOf } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { lettersOf } from './alias.ts'
import { postReply } from './replies.server.ts'
import { caseThread } from './thread.query.server.ts'

const anonymously = answer({ anonymous: 'yes' })
const member = (letters: string) => ({ alias: 'answerer', letters })

test('the letters after Z are AA', () => {
  expect([1, 2, 26, 27, 52, 53, 702, 703].map(lettersOf)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})

test('a person has one letter throughout a thread, others have others, and A is the asker', async () => {
  const { as } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'), { anonymous: 'yes' })
  for (const name of ['kaede', 'sora', 'kaede', 'mei', 'sora']) await postReply(as(name), id, anonymously)
  const { answers } = await caseThread(as('rin'), id)
  expect(answers.map(({ by }) => by)).toEqual(['B', 'C', 'B', 'D', 'C'].map(member))
})

test('a letter of one thread says nothing about another', async () => {
  const { as } = await freshWorld()
  const shino = as('shino', 'moderator')
  const [one, two] = [await publishedCase(as('sakura'), shino), await publishedCase(as('sakura'), shino)]
  await postReply(as('kaede'), one, anonymously)
  await postReply(as('sora'), two, anonymously)
  await postReply(as('kaede'), two, anonymously)
  expect((await caseThread(as('rin'), two)).answers.map(({ by }) => by)).toEqual([member('B'), member('C')])
})

test('who answers once with the name and once without is two persons in the thread', async () => {
  const { as } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await postReply(as('kaede'), id, answer())
  await postReply(as('kaede'), id, anonymously)
  expect((await caseThread(as('rin'), id)).answers.map(({ by }) => by)).toEqual([
    { name: 'kaede' },
    member('B'),
  ])
})

test('twenty who answer anonymously at once get distinct letters and positions without a gap', async () => {
  const world = await freshWorld()
  const { as, store } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  const names = Array.from({ length: 20 }, (_, i) => `member-${i}`)
  const positions = await Promise.all(names.map((name) => postReply(as(name), id, anonymously)))
  expect(positions.toSorted((a, b) => a - b)).toEqual(names.map((_, i) => i + 1))
  const letters = (await store.read.select().from(caseAliases)).map(({ letter }) => letter)
  expect(letters.toSorted((a, b) => a - b)).toEqual(names.map((_, i) => i + 2))
  expect((await rowOf(world, id)).replyCount).toBe(20)
})

test('one person who presses many times at once keeps one letter', async () => {
  const { as, store } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await Promise.all(Array.from({ length: 5 }, () => postReply(as('kaede'), id, anonymously)))
  expect(await store.read.select().from(caseAliases)).toMatchObject([{ letter: 2 }])
})

test.each(['yes', 'no'] as const)(
  'an anonymous asker stays the asker in the own thread, whatever the form says (%s)',
  async (anonymous) => {
    const { as, store } = await freshWorld()
    const id = await publishedCase(as('sakura'), as('shino', 'moderator'), { anonymous: 'yes' })
    await postReply(as('sakura'), id, answer({ anonymous }))
    for (const reader of ['sakura', 'kaede', 'shino']) {
      expect((await caseThread(as(reader), id)).answers).toMatchObject([{ by: { alias: 'asker' } }])
    }
    expect(await store.read.select().from(caseAliases)).toEqual([])
    expect(await store.read.select({ anonymous: replies.anonymous }).from(replies)).toEqual([
      { anonymous: true },
    ])
  },
)

test('a named asker who answers anonymously gets a letter like everybody', async () => {
  const { as } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await postReply(as('sakura'), id, anonymously)
  expect((await caseThread(as('kaede'), id)).answers).toMatchObject([{ by: member('B') }])
})
