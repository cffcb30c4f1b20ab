import { afterAll, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
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

test('a worker that cannot start or dies means unavailable, and never an empty list', async () => {
  const dead = openGuard({ worker: new URL('data:text/javascript,export default () => process.exit(1)') })
  await expect(dead.screen([part('グエンさん')])).rejects.toMatchObject({ code: 'unavailable' })
  await dead.close()
})

test('a worker that died is started again for the next text', async () => {
  const once = openGuard({
    worker: new URL(
      `data:text/javascript,import { existsSync, writeFileSync, rmSync } from 'node:fs'
       const mark = process.cwd() + '/node_modules/.guard-test-${process.pid}'
       export default () => { if (existsSync(mark)) { rmSync(mark); return [] } writeFileSync(mark, ''); process.exit(1) }`,
    ),
  })
  expect(await once.screen([part('グエンさん')])).toEqual([])
  await once.close()
})

test('a text that takes too long is refused with a sentence in both languages', async () => {
  const slow = openGuard({
    timeoutMs: 300,
    worker: new URL('data:text/javascript,export default () => { for (;;); }'),
  })
  const refusal = await slow.screen([part('長い')]).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'unavailable' })
  expect((refusal as { said: { ja: string; en: string } }).said.ja).toContain('公開しません')
  expect((refusal as { said: { ja: string; en: string } }).said.en).toContain('not published')
  await slow.close()
})

test('screening does not hold up the event loop for more than 50 ms', async () => {
  const prose = readFileSync(new URL('samples/prose.ja.txt', import.meta.url), 'utf8')
  await guard.screen([part(prose.slice(0, 3000))])
  let longest = 0
  let last = performance.now()
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5)
    last = performance.now()
  }, 5)
  const cpu = process.cpuUsage()
  await guard.screen([part(prose.repeat(10))])
  clearInterval(ticking)
  expect(process.cpuUsage(cpu).user).toBeGreaterThan(0)
  expect(longest).toBeLessThan(50)
})
