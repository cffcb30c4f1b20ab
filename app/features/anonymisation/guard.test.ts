import { afterAll, expect, test } from 'vitest'
import { measured } from '#tests/measured.ts'
import { readFileSync } from 'node:fs'
import type { AppError } from '#app/core/errors.ts'
import { openGuard } from './guard.server.ts'

const guard = openGuard()
afterAll(() => guard.close())

const part = (text: string, name = 'problem') => ({ part: name, text })

test('the worker finds names and identifiers in every part', async () => {
  const found = await guard.screen([part('グエンさんが来た。'), part('電話は090-1234-5678', 'body')])
  expect(found.map(({ part: where, kind, text }) => [where, kind, text])).toEqual([
    ['problem', 'person', 'グエン'],
    ['body', 'phone', '090-1234-5678'],
  ])
})

test('nothing written is nothing to screen', async () => {
  expect(await guard.screen([part(''), part('  \n')])).toEqual([])
})

const mortal = (timeoutMs?: number) =>
  openGuard({ worker: new URL('samples/mortal-worker.ts', import.meta.url), ...(timeoutMs && { timeoutMs }) })

test('a worker that dies means unavailable, never an empty list, and is started again', async () => {
  const shortLived = mortal()
  await expect(shortLived.screen([part('die')])).rejects.toMatchObject({ code: 'unavailable' })
  expect(await shortLived.screen([part('live')])).toEqual([])
  await shortLived.close()
})

test('a worker that cannot start means unavailable', async () => {
  const missing = openGuard({
    worker: new URL('samples/no-such-worker.ts', import.meta.url),
    timeoutMs: 4000,
  })
  await expect(missing.screen([part('グエンさん')])).rejects.toMatchObject({ code: 'unavailable' })
  await missing.close()
})

test('a text that takes too long is refused with a sentence in both languages', async () => {
  const slow = mortal(4000)
  const refusal: unknown = await slow.screen([part('stall')]).catch((error: unknown) => error)
  const said = (refusal as AppError).said
  expect(refusal).toMatchObject({ code: 'unavailable' })
  expect(said?.ja).toContain('公開しません')
  expect(said?.en).toContain('not published')
  expect(await slow.screen([part('live')])).toEqual([])
  await slow.close()
})

test('screening a long thread is the work of the worker, not of this thread', measured, async () => {
  const prose = readFileSync(new URL('samples/prose.ja.txt', import.meta.url), 'utf8')
  await guard.screen([part(prose.slice(0, 3000))])
  const [all, own] = [process.cpuUsage(), process.threadCpuUsage()]
  await guard.screen([part(prose.repeat(5))])
  const [allSpent, ownSpent] = [process.cpuUsage(all), process.threadCpuUsage(own)]
  expect(ownSpent.user).toBeLessThan(allSpent.user / 4)
})
