import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts } from '#db/schema/accounts.ts'
import { appKeys } from '#db/schema/factors.ts'
import { columnsHolding } from '#db/find-text.ts'
import { sealerOf } from '#app/core/seal.server.ts'
import { address, enter, holding, withApp, withPasskey } from '#tests/factors-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { printCodes } from './factors.server.ts'
import {
  appKeysFit,
  appKeysMustFit,
  countLostKeys,
  forgetLostKeys,
  sealAppKeys,
} from './sealed-keys.server.ts'
import { verify } from './verification.server.ts'

const other = sealerOf('the key of another installation', 'SECRET_KEY')

const keptIn = async ({ store }: World) => (await store.read.select().from(appKeys))[0]!.secret
const keep = ({ store }: World, secret: string) =>
  store.transact((tx) => tx.update(appKeys).set({ secret }).then())
const sakuraIn = async ({ store, as }: World) =>
  (
    await store.read
      .select()
      .from(accounts)
      .where(eq(accounts.id, as('sakura').actor.id))
  )[0]!

test('the key of an app stands nowhere in the database as it is, and its codes are right', async () => {
  const world = await freshWorld()
  const { secret, now } = await withApp(world)
  expect(await columnsHolding(world.store.read, secret)).toEqual([])
  await expect(verify(await enter(world, 'sakura'), { code: now(), address })).resolves.toEqual(
    expect.any(String),
  )
})

test('a key from before keys were sealed still works, and is sealed by its next use', async () => {
  const world = await freshWorld()
  const { secret, now } = await withApp(world)
  await keep(world, secret)
  await verify(await enter(world, 'sakura'), { code: now(), address })
  expect(await keptIn(world)).toMatch(/^sealed\./)
  world.clock.advance(30, 'seconds')
  await expect(verify(await enter(world, 'sakura'), { code: now(), address })).resolves.toEqual(
    expect.any(String),
  )
})

test('keys that nobody uses are sealed by the daily clean-up, which leaves sealed ones alone', async () => {
  const world = await freshWorld()
  const { secret } = await withApp(world)
  await keep(world, secret)
  await sealAppKeys(world.system)
  const kept = await keptIn(world)
  expect(world.process.sealer.open(kept, world.as('sakura').actor.id)).toBe(secret)
  await sealAppKeys(world.system)
  expect(await keptIn(world)).toBe(kept)
})

test('a start with another key is refused with both ways out, and with the right one it is not', async () => {
  const world = await freshWorld()
  const { read } = world.store
  await expect(appKeysMustFit(read, other)).resolves.toBeUndefined()
  const { secret } = await withApp(world)
  await expect(appKeysMustFit(read, other)).rejects.toThrow(/^SECRET_KEY is wrong: .*keys:forget$/)
  const inFile = { ...other, from: '/var/lib/portal.db.key' }
  await expect(appKeysMustFit(read, inFile)).rejects.toThrow(/^SECRET_KEY is missing: .*portal\.db\.key/)
  await expect(appKeysMustFit(read, world.process.sealer)).resolves.toBeUndefined()
  await keep(world, secret)
  expect(await appKeysFit(read, other)).toBe(true)
})

test('with a lost key the app goes, the sessions end, and its owner sets a factor up anew', async () => {
  const world = await freshWorld()
  const { token } = await withApp(world)
  expect(await countLostKeys(world.store.read, world.process.sealer)).toBe(0)
  expect(await countLostKeys(world.store.read, other)).toBe(1)
  expect(await forgetLostKeys(world.operator, other)).toBe(1)
  expect(await sakuraIn(world)).toMatchObject({ secondFactorSince: null })
  expect(await world.process.sessions.validate(token)).toBeNull()
  await expect(appKeysMustFit(world.store.read, other)).resolves.toBeUndefined()
})

test('who also printed codes is asked for one of them after the key was lost', async () => {
  const world = await freshWorld()
  const { token } = await withApp(world)
  const { codes } = await printCodes(await holding(world, token))
  await forgetLostKeys(world.operator, other)
  expect(await sakuraIn(world)).not.toMatchObject({ secondFactorSince: null })
  const code = codes[0]!
  await expect(verify(await enter(world, 'sakura'), { code, address })).resolves.toEqual(expect.any(String))
})

test('passkeys and apps of the right key are no matter of a lost key', async () => {
  const world = await freshWorld()
  await withApp(world)
  await withPasskey(world, 'kaede')
  expect(await forgetLostKeys(world.operator, world.process.sealer)).toBe(0)
})
