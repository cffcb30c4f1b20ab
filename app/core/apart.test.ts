import { afterAll, expect, test } from 'vitest'
import { openApart } from './apart.server.ts'
import { noWords } from './vocabulary/follow.ts'

const worker = '#tests/greedy-worker.ts'
const apart = openApart({ timeoutMs: 3000, heapMb: 32 })
const { read } = apart.knowing(() => noWords)
afterAll(() => apart.close())

test('what takes too long or too much memory to read is refused, and the next is read', async () => {
  for (const task of ['endless', 'greedy']) {
    await expect(read(worker, task)).rejects.toMatchObject({ code: 'too-large' })
    expect(await read(worker, 'quick')).toBe('read')
  }
})

test('files wait for each other, and a module that is not there is a mistake of ours', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => read(worker, 'quick')))
  expect(all).toEqual(Array(5).fill('read'))
  await expect(read('#tests/no-worker.ts', 'quick')).rejects.toThrow('no-worker')
})
