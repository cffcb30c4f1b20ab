import { expect, test } from 'vitest'
import { inHand } from './in-hand.ts'

const busy = { code: 'too-many' }
const held = () => Promise.withResolvers<void>()

test('one holder has so many in hand, all together no more than that, and what ends makes room', async () => {
  const upload = inHand(2, 3)
  const ends = [held(), held(), held()]
  const first = upload('a', () => ends[0]!.promise)
  const second = upload('a', () => ends[1]!.promise)
  await expect(upload('a', async () => 'third')).rejects.toMatchObject(busy)
  const other = upload('b', () => ends[2]!.promise)
  await expect(upload('c', async () => 'fourth')).rejects.toMatchObject(busy)
  ends[0]!.resolve()
  await first
  expect(await upload('a', async () => 'now')).toBe('now')
  ends[1]!.reject(new Error('broken off'))
  ends[2]!.resolve()
  await expect(second).rejects.toThrow('broken off')
  await other
  expect(await upload('c', async () => 'now')).toBe('now')
})
