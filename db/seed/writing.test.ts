import { expect, test } from 'vitest'
import { client, prose, thread } from './writing.ts'

test('a thread keeps authors, days, anonymity and the Markdown of each body', () => {
  const replies = thread`
    @kyoto 3
    First.

    - one
      - below one
    @nara 2 anonymous
    Second.
  `
  expect(replies).toEqual([
    { author: 'kyoto', anonymous: false, daysAgo: 3, body: 'First.\n\n- one\n  - below one' },
    { author: 'nara', anonymous: true, daysAgo: 2, body: 'Second.' },
  ])
})

test('a reply may answer another, quote it, be edited, help and be useful', () => {
  expect(
    thread`
    @kyoto 3 helped useful 2
    first: Call at noon.
    Call at ten.
    @nara 2 anonymous to 1
    quote: Call
    Thank you.
  `,
  ).toEqual([
    {
      ...{ author: 'kyoto', anonymous: false, daysAgo: 3, body: 'Call at ten.' },
      ...{ helped: true, useful: 2, first: 'Call at noon.' },
    },
    { author: 'nara', anonymous: true, daysAgo: 2, body: 'Thank you.', to: 1, quote: 'Call' },
  ])
})

test('a body without an author and a mistyped opening are refused', () => {
  expect(() => thread`Nobody said this.`).toThrow('Not the opening')
  expect(
    () => thread`
    @kyoto 3
    Said.
    @nara two
    Also said.
  `,
  ).toThrow('@nara two')
})

test('prose loses the indentation of the code but not its own', () => {
  expect(prose`
    1. one
       more
  `).toBe('1. one\n   more')
})

test('a dash in the background stands for not told', () => {
  expect(client('40s adult other none - - - greetings')).toMatchObject({
    ageBand: '40s',
    statusGroup: 'none',
    regionOfOrigin: null,
    japaneseLevel: 'greetings',
  })
})
