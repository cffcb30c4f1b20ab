import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { measured } from '#tests/measured.ts'
import { screen } from './screen.server.ts'

/** Time of the processor, so that a busy machine does not count. */
const milliseconds = (text: string) => {
  const start = process.cpuUsage()
  screen(text, { lang: 'ja' })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

test('a text of 3,000 characters takes less than 20 ms once warm', measured, () => {
  const prose = readFileSync(new URL('samples/prose.ja.txt', import.meta.url), 'utf8')
  const runs = Array.from({ length: 30 }, (_, run) => milliseconds(prose.slice(run * 20, run * 20 + 3000)))
  expect(runs.slice(10).sort((a, b) => a - b)[10]).toBeLessThan(20)
})

const monotonous = ['1', '-', 'あ', 'a1', '0 ', '区']

test.each(monotonous)(
  'a megabyte of %j without a break takes bounded time',
  { ...measured, timeout: 60_000 },
  (unit) => {
    expect(milliseconds(unit.repeat(1_000_000 / unit.length))).toBeLessThan(6_000)
  },
)

const hostile = [
  '0-1 ',
  '0\n1. ',
  '*a_',
  '[a](',
  '&#48;',
  '電話0-1 ',
  '+1 2 ',
  '0~',
  '0|',
  'О0',
  'の0',
  '電話0912345678 ',
]

test.each(hostile)('20,000 characters of %j take less than 150 ms once warm', measured, (unit) => {
  const text = unit.repeat(20_000 / unit.length)
  expect(Math.min(...Array.from({ length: 4 }, () => milliseconds(text)))).toBeLessThan(150)
})

test('many different numbers of phones take less than 150 ms once warm', measured, () => {
  const text = Array.from(
    { length: 900 },
    (_, at) => `電話 0${91_234_567_000 + at * 7} +8491${at}34567`,
  ).join('、')
  expect(Math.min(...Array.from({ length: 4 }, () => milliseconds(text.slice(0, 20_000))))).toBeLessThan(150)
})
