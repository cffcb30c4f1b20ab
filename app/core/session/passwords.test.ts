import { expect, test } from 'vitest'
import { measured } from '#tests/measured.ts'
import { bounded } from '../bounded.ts'
import { openPasswords } from './passwords.server.ts'

const settled = (promises: Promise<unknown>[]) => Promise.allSettled(promises)

test('a password is known by its argon2id hash, and nothing else is', async () => {
  const passwords = await openPasswords()
  const hash = await passwords.hash('正しい馬の電池の留め金')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwords.verify(hash, '正しい馬の電池の留め金')).toBe(true)
  expect(await passwords.verify(hash, '正しい馬の電池の留め具')).toBe(false)
  expect(await passwords.verify('not a hash', '正しい馬の電池の留め金')).toBe(false)
})

test('an account that does not exist takes as long as one that does', measured, async () => {
  const passwords = await openPasswords()
  const hash = await passwords.hash('正しい馬の電池の留め金')
  const timeOf = async (stored: string | null) => {
    const start = performance.now()
    for (let round = 0; round < 10; round++) expect(await passwords.verify(stored, 'wrong')).toBe(false)
    return performance.now() - start
  }
  await timeOf(hash)
  const [known, unknown] = [await timeOf(hash), await timeOf(null)]
  expect(unknown / known).toBeGreaterThan(0.4)
  expect(unknown / known).toBeLessThan(2.5)
})

test('the password that stands in for nobody opens nothing', async () => {
  const passwords = await openPasswords()
  expect(await passwords.verify(null, 'no account has this password')).toBe(false)
})

test('only so many work at once, the rest wait their turn, and who finds the line full is told so', async () => {
  const limited = bounded(2, 3)
  const order: number[] = []
  let working = 0
  let most = 0
  const gate = Promise.withResolvers<void>()
  const work = (number: number) => async () => {
    most = Math.max(most, ++working)
    order.push(number)
    await gate.promise
    working--
  }
  const all = Array.from({ length: 7 }, (_, number) => limited(work(number)))
  const refused = await settled(all.slice(5))
  expect(refused).toMatchObject(Array(2).fill({ status: 'rejected', reason: { code: 'too-many' } }))
  gate.resolve()
  expect(await settled(all.slice(0, 5))).toMatchObject(Array(5).fill({ status: 'fulfilled' }))
  expect(order).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
})

test('work that throws gives its place to the next', async () => {
  const limited = bounded(1, 5)
  const failing = limited(async () => {
    throw new Error('no')
  })
  const next = limited(async () => 'next')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('next')
  expect(await limited(async () => 'later')).toBe('later')
})
