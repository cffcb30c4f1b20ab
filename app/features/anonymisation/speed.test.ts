import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { screen } from './screen.server.ts'

/** Time of the processor, so that a busy machine does not count. */
const milliseconds = (text: string) => {
  const start = process.cpuUsage()
  screen(text, { lang: 'ja' })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

test('a text of 3,000 characters takes less than 20 ms once warm', () => {
  const prose = readFileSync(new URL('samples/prose.ja.txt', import.meta.url), 'utf8')
  const runs = Array.from({ length: 30 }, (_, run) => milliseconds(prose.slice(run * 20, run * 20 + 3000)))
  expect(runs.slice(10).sort((a, b) => a - b)[10]).toBeLessThan(20)
})

const monotonous = ['1', '-', 'あ', 'a1', '0 ', '区']

test.each(monotonous)('a megabyte of %j without a break takes bounded time', { timeout: 60_000 }, (unit) => {
  expect(milliseconds(unit.repeat(1_000_000 / unit.length))).toBeLessThan(6_000)
})
