import { expect, test } from 'vitest'
import { termCounts } from '#db/schema/similar.ts'
import { publishedCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { countRarity, readRarity } from './rarity.server.ts'
import { termsOf } from './terms.ts'

test('how rare a term is is counted over cases, and of one that few share nothing is kept', async () => {
  const world = await freshWorld()
  const [author, reviewer] = [world.as('sakura'), world.as('moderator', 'moderator')]
  for (const title of ['保証と難民', '保証と離婚', '保証と国籍', '脳卒中'])
    await publishedCase(author, reviewer, { title, question: 'これだけです。', problem: 'これだけです。' })
  await countRarity(world.system)
  await countRarity(world.system)
  const { sample, cases } = await readRarity(world.store.read)
  const counted = (text: string) => [...termsOf(text).keys()].map((term) => cases.get(term))
  expect(sample).toBe(4)
  expect(counted('保証')).toEqual([3])
  expect(counted('脳卒')).toEqual([undefined])
  expect(await world.store.read.select().from(termCounts)).toHaveLength(1 + 1)
})
