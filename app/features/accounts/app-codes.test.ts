import { expect, test } from 'vitest'
import { appKeys } from '#db/schema/factors.ts'
import type { AppError } from '#app/core/errors.ts'
import { address, codeAt, enter, holding, tokenOf, withApp } from '#tests/factors-world.ts'
import { freshWorld } from '#tests/world.ts'
import { newAppSecret } from './app-codes.server.ts'
import { setUpApp } from './factors.server.ts'
import { messages } from './messages.ts'
import { verify } from './verification.server.ts'

const [wrongInJapanese] = messages.in('ja').verify.wrong('').split('。')
const wrong = { code: 'invalid', said: { ja: expect.stringContaining(wrongInJapanese!) } }
const used = { code: 'invalid', said: messages.both((t) => t.verify.used) }

test('a code of the app opens what the password alone does not, under a new token', async () => {
  const world = await freshWorld()
  const { process } = world
  const { now } = await withApp(world)
  const half = await tokenOf(world, 'sakura')
  expect(await process.sessions.validate(half)).toBeNull()
  const full = await verify(await holding(world, half), { code: now(), address })
  expect(full).not.toBe(half)
  expect(await process.sessions.validate(full)).toMatchObject({ name: 'sakura' })
  expect(await process.sessions.visitor(half)).toEqual({ kind: 'guest' })
})

test('a code may come with spaces and in full width', async () => {
  const world = await freshWorld()
  const { now } = await withApp(world)
  const wide = now().replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  const code = ` ${wide.slice(0, 3)}　${wide.slice(3)} `
  await expect(verify(await enter(world, 'sakura'), { code, address })).resolves.toEqual(expect.any(String))
})

test.each([
  [30, 'taken'],
  [-30, 'taken'],
  [120, 'refused'],
  [-120, 'refused'],
] as const)('a code of a clock that is %i seconds off is %s', async (seconds, outcome) => {
  const world = await freshWorld()
  const { secret } = await withApp(world)
  const code = codeAt(secret, new Date(world.clock.now().getTime() + seconds * 1000))
  const shown = verify(await enter(world, 'sakura'), { code, address })
  await (outcome === 'taken'
    ? expect(shown).resolves.toEqual(expect.any(String))
    : expect(shown).rejects.toMatchObject({ ...wrong, said: messages.both((t) => t.verify.wrong('10:05')) }))
})

test('a code is taken once, and none from before it', async () => {
  const world = await freshWorld()
  const { secret, now } = await withApp(world)
  const before = codeAt(secret, new Date(world.clock.now().getTime() - 30_000))
  await verify(await enter(world, 'sakura'), { code: now(), address })
  await expect(verify(await enter(world, 'sakura'), { code: now(), address })).rejects.toMatchObject(used)
  await expect(verify(await enter(world, 'sakura'), { code: before, address })).rejects.toMatchObject(used)
})

test('the code that set the app up does not sign in', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const secret = newAppSecret()
  const code = codeAt(secret, world.clock.now())
  await setUpApp(await enter(world, 'sakura'), { secret, code, address })
  await expect(verify(await enter(world, 'sakura'), { code, address })).rejects.toMatchObject(used)
})

test('five tabs at once: the code opens one of them, the next code opens another', async () => {
  const world = await freshWorld()
  const { now } = await withApp(world)
  const tabs = await Promise.all(Array.from({ length: 5 }, () => enter(world, 'sakura')))
  const outcomes = await Promise.all(
    tabs.map((tab) =>
      verify(tab, { code: now(), address }).then(
        () => 'in',
        ({ said }: AppError) => said,
      ),
    ),
  )
  expect(outcomes.filter((outcome) => outcome === 'in')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome !== 'in')).toEqual(Array(4).fill(used.said))
  world.clock.advance(30, 'seconds')
  const waiting = tabs[outcomes.findIndex((outcome) => outcome !== 'in')]!
  await expect(verify(waiting, { code: now(), address })).resolves.toEqual(expect.any(String))
})

test('an app is set up only with a code that is right', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const ctx = await enter(world, 'sakura')
  const other = codeAt(newAppSecret(), world.clock.now())
  await expect(setUpApp(ctx, { secret: newAppSecret(), code: other, address })).rejects.toMatchObject({
    code: 'invalid',
  })
  expect(await world.store.read.select().from(appKeys)).toEqual([])
})
