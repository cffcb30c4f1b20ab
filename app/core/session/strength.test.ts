import { afterAll, expect, test } from 'vitest'
import { measured } from '#tests/measured.ts'
import { openStrength } from './strength.server.ts'

const strength = openStrength()
afterAll(() => strength.close())

const words = ['tsunagu', 'つなぐ', 'sakura@test.example', 'sakura', '見本 さくら']

test.each([
  ['a common password', 'password1234'],
  ['one key', 'aaaaaaaaaaaa'],
  ['a row of numbers', '123456789012'],
  ['a row of keys', 'qwertyuiop[]'],
  ['a word over and over', 'パスワードパスワード'],
  ['a Japanese surname and a birthday', 'tanaka19850412'],
  ['the own address', 'sakura@test.example'],
  ['the own name and the year', 'sakura-sakura-2026'],
  ['the name of the site', 'つなぐつなぐつなぐつなぐ'],
  ['the name of the site twice', 'tsunagutsunagu'],
])('%s is soon guessed', async (_, password) => {
  expect(await strength.isGuessable(password, words)).toBe(true)
})

test.each(['正しい馬の電池の留め金', 'correct horse battery', 'k3#vM9!pQz2w', 'うみべでよんだ青い手紙'])(
  'without any rule of composition this is good enough: %s',
  async (password) => {
    expect(await strength.isGuessable(password, words)).toBe(false)
  },
)

test(
  'a very long password is cut before it is weighed, so that it takes little longer than a short one',
  measured,
  async () => {
    const timeOf = async (password: string) => {
      const start = performance.now()
      for (let round = 0; round < 5; round++) await strength.isGuessable(password, words)
      return performance.now() - start
    }
    await timeOf('ab1')
    const [long, longer] = [await timeOf('ab1'.repeat(200)), await timeOf('ab1'.repeat(20_000))]
    expect(longer / long).toBeLessThan(20)
  },
)

test('weighing takes this thread next to none of the processor', measured, async () => {
  const start = process.threadCpuUsage()
  await Promise.all(Array.from({ length: 20 }, () => strength.isGuessable('qwertyuiop[]asdfghjkl;', words)))
  const { user, system } = process.threadCpuUsage(start)
  expect((user + system) / 1000).toBeLessThan(100)
})
