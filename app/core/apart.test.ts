import { afterAll, expect, test } from 'vitest'
import { openApart } from './apart.server.ts'

const reader = { name: 'greedy', worker: new URL('../../tests/greedy-worker.ts', import.meta.url) }
const apart = openApart([reader], { timeoutMs: 3000, heapMb: 32 })
afterAll(() => apart.close())

test('what takes too long or too much memory to read is refused, and the next is read', async () => {
  for (const task of ['endless', 'greedy']) {
    await expect(apart.read(reader, task)).rejects.toMatchObject({ code: 'too-large' })
    expect(await apart.read(reader, 'quick')).toBe('read')
  }
})

test('readers wait for each other, and one that nobody brought along is a mistake of ours', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => apart.read(reader, 'quick')))
  expect(all).toEqual(Array(5).fill('read'))
  await expect(apart.read({ ...reader, name: 'other' }, 'quick')).rejects.toThrow('other')
})
