import { expect, test } from 'vitest'
import { passkeyChallenges, passkeys } from '#db/schema/factors.ts'
import { address, enter, withPasskey } from '#tests/factors-world.ts'
import { freshWorld } from '#tests/world.ts'
import { messages } from './messages.ts'
import { sweepChallenges } from './passkey-challenges.server.ts'
import { passkeyToUse, verifyPasskey } from './passkey-sign-in.server.ts'
import { passkeyToMake } from './passkeys.server.ts'

const said = (pick: Parameters<typeof messages.both>[0]) => ({ code: 'invalid', said: messages.both(pick) })
const expired = said((t) => t.passkey.expired)
const failed = said((t) => t.passkey.failed)

test('a passkey opens what the password alone does not, under a new token', async () => {
  const world = await freshWorld()
  const { key } = await withPasskey(world)
  const half = await enter(world, 'sakura')
  expect(half.actor).toMatchObject({ kind: 'guest', half: { needs: 'factor' } })
  const token = await verifyPasskey(half, { credential: key.use(await passkeyToUse(half)), address })
  expect(await world.process.sessions.validate(token)).toMatchObject({ name: 'sakura' })
  const [kept] = await world.store.read.select().from(passkeys)
  expect(kept).toMatchObject({ signCount: 2, lastUsedAt: world.clock.now() })
})

test.each([
  ['was made for another name', { rpId: 'portal.evil.example' }],
  ['was used without finger, face or PIN', { userVerified: false }],
  ['counts backwards, as a copy does', { count: 1 }],
])('a passkey that %s is refused', async (_, manner) => {
  const world = await freshWorld()
  const { key } = await withPasskey(world)
  const half = await enter(world, 'sakura')
  const credential = key.use(await passkeyToUse(half), manner)
  await expect(verifyPasskey(half, { credential, address })).rejects.toMatchObject(failed)
})

test('a challenge is answered once, also when the answer was wrong', async () => {
  const world = await freshWorld()
  const { key } = await withPasskey(world)
  const [half, other] = [await enter(world, 'sakura'), await enter(world, 'sakura')]
  const offer = await passkeyToUse(half)
  const credential = key.use(offer)
  const tries = await Promise.allSettled(
    [half, other].map((tab) => verifyPasskey(tab, { credential, address })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expired })
  const third = await enter(world, 'sakura')
  const again = await passkeyToUse(third)
  const wrong = key.use(again, { userVerified: false })
  await expect(verifyPasskey(third, { credential: wrong, address })).rejects.toMatchObject(failed)
  await expect(verifyPasskey(third, { credential: key.use(again), address })).rejects.toMatchObject(expired)
})

test('five tabs at once each come in by their own challenge', async () => {
  const world = await freshWorld()
  const { key } = await withPasskey(world)
  const tabs = await Promise.all(Array.from({ length: 5 }, () => enter(world, 'sakura')))
  const offers = await Promise.all(tabs.map((tab) => passkeyToUse(tab)))
  for (const [i, tab] of tabs.entries())
    await expect(verifyPasskey(tab, { credential: key.use(offers[i]!), address })).resolves.toBeTruthy()
  expect(await world.store.read.select().from(passkeyChallenges)).toEqual([])
})

test('a challenge is good for five minutes, then it is swept', async () => {
  const world = await freshWorld()
  const { key } = await withPasskey(world)
  const half = await enter(world, 'sakura')
  const offer = await passkeyToUse(half)
  await passkeyToUse(half)
  world.clock.advance(5, 'minutes')
  await expect(verifyPasskey(half, { credential: key.use(offer), address })).rejects.toMatchObject(expired)
  await sweepChallenges(world.system)
  expect(await world.store.read.select().from(passkeyChallenges)).toEqual([])
})

test("neither somebody else's challenge nor one for making a key signs in", async () => {
  const world = await freshWorld()
  const { key, ctx } = await withPasskey(world)
  const kaede = await withPasskey(world, 'kaede')
  const half = await enter(world, 'sakura')
  const offers = [await passkeyToUse(await enter(world, 'kaede')), await passkeyToMake(ctx)]
  for (const offer of offers)
    await expect(verifyPasskey(half, { credential: key.use(offer), address })).rejects.toMatchObject(expired)
  const foreign = verifyPasskey(half, { credential: kaede.key.use(await passkeyToUse(half)), address })
  await expect(foreign).rejects.toMatchObject(said((t) => t.passkey.unknown))
})
