import { like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { throttles } from '#db/schema/accounts.ts'
import { emailOf, freshWorld, password } from '#tests/world.ts'
import type { AppError } from '#app/core/errors.ts'
import type { Context } from '#app/core/context.ts'
import { signIn } from './sign-in.server.ts'
import { countAttempt, sweepThrottles } from './throttle.server.ts'

const office = '192.0.2.1'
const home = '198.51.100.7'
const wrong = 'not-the-password'
const tooMany = { code: 'too-many' }

const fail = async (ctx: Context, name: string, address: string, times: number) => {
  for (let i = 0; i < times; i++) {
    await expect(signIn(ctx, { email: emailOf(name), password: wrong, address })).rejects.toMatchObject({
      code: 'invalid',
    })
  }
}
const enter = (ctx: Context, name: string, address: string) =>
  signIn(ctx, { email: emailOf(name), password, address })

test('after eight failures the ninth attempt waits, even with the right password', async () => {
  const { as, guest } = await freshWorld()
  as('sakura')
  await fail(guest, 'sakura', office, 8)
  const refused: AppError = await enter(guest, 'sakura', office).then(
    () => expect.fail('was let in'),
    (error: AppError) => error,
  )
  expect(refused).toMatchObject(tooMany)
  expect(refused.said?.ja).toContain('15分')
  expect(refused.said?.en).toContain('15 minutes')
})

test('another spelling of the address does not get more attempts', async () => {
  const { as, guest } = await freshWorld()
  as('sakura')
  await fail(guest, 'sakura', office, 8)
  await expect(
    signIn(guest, { email: ' SAKURA@test.example', password, address: office }),
  ).rejects.toMatchObject(tooMany)
})

test('after a quarter of an hour it goes on', async () => {
  const { as, guest, clock } = await freshWorld()
  as('sakura')
  await fail(guest, 'sakura', office, 8)
  clock.advance(15, 'minutes')
  await expect(enter(guest, 'sakura', office)).resolves.toEqual(expect.any(String))
})

test('the same person comes in from another address meanwhile', async () => {
  const { as, guest } = await freshWorld()
  as('sakura')
  await fail(guest, 'sakura', office, 8)
  await expect(enter(guest, 'sakura', home)).resolves.toEqual(expect.any(String))
})

test('a right password takes back what counted', async () => {
  const { as, guest } = await freshWorld()
  as('sakura')
  for (let i = 0; i < 3; i++) {
    await fail(guest, 'sakura', office, 7)
    await enter(guest, 'sakura', office)
  }
})

test('failures from many addresses count for the account', async () => {
  const { as, guest } = await freshWorld()
  as('sakura')
  for (let host = 1; host <= 5; host++) await fail(guest, 'sakura', `203.0.113.${host}`, 8)
  await expect(enter(guest, 'sakura', home)).rejects.toMatchObject(tooMany)
  as('kaede')
  await expect(enter(guest, 'kaede', home)).resolves.toEqual(expect.any(String))
})

test('one address may try many accounts, but not without end', async () => {
  const { guest } = await freshWorld()
  const attempt = (number: number) =>
    countAttempt(guest, { emailKey: emailOf(`member-${number}`), address: office })
  for (let number = 1; number <= 200; number++) await attempt(number)
  await expect(attempt(201)).rejects.toMatchObject(tooMany)
  await expect(
    countAttempt(guest, { emailKey: emailOf('member-201'), address: home }),
  ).resolves.toBeUndefined()
})

test('an office of 30 people behind one address keeps working while one of them fails', async () => {
  const { as, guest } = await freshWorld()
  const names = Array.from({ length: 30 }, (_, number) => `member-${number}`)
  for (const name of names) as(name)
  const [failing, ...others] = names
  await fail(guest, failing!, office, 8)
  for (const name of others) {
    await expect(enter(guest, failing!, office)).rejects.toMatchObject(tooMany)
    await expect(enter(guest, name, office)).resolves.toEqual(expect.any(String))
  }
})

test('somebody who goes on and on after being told to wait does not shut the office out', async () => {
  const { as, guest } = await freshWorld()
  as('sakura')
  as('kaede')
  await fail(guest, 'sakura', office, 8)
  for (let i = 0; i < 250; i++) await enter(guest, 'sakura', office).catch(() => {})
  await expect(enter(guest, 'kaede', office)).resolves.toEqual(expect.any(String))
})

test('a stranger who goes on and on cannot shut a person out of the own office', async () => {
  const { as, guest } = await freshWorld()
  as('sakura')
  for (let i = 0; i < 100; i++)
    await signIn(guest, { email: emailOf('sakura'), password: wrong, address: home }).catch(() => {})
  await expect(enter(guest, 'sakura', office)).resolves.toEqual(expect.any(String))
})

test('twenty attempts at once count as twenty, and eight of them are looked at', async () => {
  const { as, guest, store } = await freshWorld()
  as('sakura')
  const attempt = { email: emailOf('sakura'), password: wrong, address: office }
  const codes = await Promise.all(
    Array.from({ length: 20 }, () => signIn(guest, attempt).catch(({ code }: AppError) => code)),
  )
  expect(codes.filter((code) => code === 'invalid')).toHaveLength(8)
  expect(codes.filter((code) => code === 'too-many')).toHaveLength(12)
  const [pair] = await store.read.select().from(throttles).where(like(throttles.key, 'pair:%'))
  expect(pair?.points).toBe(20)
})

test('the limiter holds neither a mail address nor a network address', async () => {
  const { as, guest, store } = await freshWorld()
  as('sakura')
  await fail(guest, 'sakura', office, 1)
  expect(JSON.stringify(await store.read.select().from(throttles))).not.toMatch(/sakura|192\.0\.2\.1/)
})

test('the clean-up forgets what is over and keeps what still counts', async () => {
  const { guest, system, store, clock } = await freshWorld()
  await countAttempt(guest, { emailKey: emailOf('sakura'), address: office })
  clock.advance(16, 'minutes')
  await sweepThrottles(system)
  const keys = (await store.read.select().from(throttles)).map(({ key }) => key.split(':')[0])
  expect(keys).toEqual(['account'])
})
