import { afterAll, expect, test } from 'vitest'
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

test('a very long password is weighed in no time', async () => {
  const start = performance.now()
  await strength.isGuessable('ab1'.repeat(20_000), words)
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('weighing does not hold the loop', async () => {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  await Promise.all(Array.from({ length: 20 }, () => strength.isGuessable('qwertyuiop[]asdfghjkl;', words)))
  clearInterval(timer)
  expect(longest).toBeLessThan(250)
})
