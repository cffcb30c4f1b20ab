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
