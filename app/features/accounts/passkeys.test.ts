import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { passkeyChallenges, passkeys } from '#db/schema/factors.ts'
import type { Context } from '#app/core/context.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { accountMails } from '#app/features/notifications/index.server.ts'
import { softPasskey } from '#tests/soft-passkey.ts'
import { emailOf, freshWorld, password, type World } from '#tests/world.ts'
import { ownSecurity } from './factors.query.server.ts'
import { messages } from './messages.ts'
import { sweepChallenges } from './passkey-challenges.server.ts'
import { passkeyToUse, verifyPasskey } from './passkey-sign-in.server.ts'
import { passkeySite } from './passkey-site.ts'
import { addPasskey, passkeyToMake, removePasskey } from './passkeys.server.ts'
import { signIn } from './sign-in.server.ts'

const address = '192.0.2.1'
const portal = 'https://portal.test.example'
const elsewhere = 'https://portal.evil.example'
const said = (pick: Parameters<typeof messages.both>[0]) => ({ code: 'invalid', said: messages.both(pick) })
const otherSite = said((t) => t.passkey.otherSite(portal))
const expired = said((t) => t.passkey.expired)
const failed = said((t) => t.passkey.failed)

const holding = async ({ guest, process }: World, token: string): Promise<Context> => ({
  ...guest,
  actor: await process.sessions.visitor(token),
})
const enter = async (world: World, name: string) =>
  holding(world, await signIn(world.guest, { email: emailOf(name), password, address }))

/** Somebody with one passkey. */
async function withPasskey(world: World, name = 'sakura') {
  world.as(name)
  const ctx = await enter(world, name)
  const key = softPasskey()
  const credential = key.make(await passkeyToMake(ctx))
  const token = await addPasskey(ctx, { name: '研修用のパソコン', credential })
  return { key, token, ctx: await holding(world, token) }
}

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

test('one may have several, each under its name, and take one away', async () => {
  const world = await freshWorld()
  const { ctx, key } = await withPasskey(world)
  world.clock.advance(1, 'minutes')
  const offer = await passkeyToMake(ctx)
  expect(offer.excludeCredentials).toMatchObject([{ id: key.id }])
  const second = softPasskey()
  const token = await addPasskey(ctx, { name: '  職場の鍵  ', credential: second.make(offer) })
  const here = await holding(world, token)
  const { factors } = await ownSecurity(here)
  expect(factors.passkeys.map(({ name }) => name)).toEqual(['研修用のパソコン', '職場の鍵'])
  await removePasskey(here, factors.passkeys[0]!.id)
  const half = await enter(world, 'sakura')
  const lost = verifyPasskey(half, { credential: key.use(await passkeyToUse(half)), address })
  await expect(lost).rejects.toMatchObject(said((t) => t.passkey.unknown))
  const kept = verifyPasskey(half, { credential: second.use(await passkeyToUse(half)), address })
  await expect(kept).resolves.toEqual(expect.any(String))
})

test('a passkey of another origin is refused, and says where it works', async () => {
  const world = await freshWorld()
  const { key, ctx } = await withPasskey(world)
  const made = softPasskey().make(await passkeyToMake(ctx), { origin: elsewhere })
  await expect(addPasskey(ctx, { name: 'x', credential: made })).rejects.toMatchObject(otherSite)
  const half = await enter(world, 'sakura')
  const used = key.use(await passkeyToUse(half), { origin: elsewhere })
  await expect(verifyPasskey(half, { credential: used, address })).rejects.toMatchObject(otherSite)
  expect(await world.store.read.select().from(passkeys)).toHaveLength(1)
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

test('none is kept that was made without finger, face or PIN, since it could not sign in', async () => {
  const world = await freshWorld()
  const { ctx } = await withPasskey(world)
  const credential = softPasskey().make(await passkeyToMake(ctx), { userVerified: false })
  await expect(addPasskey(ctx, { name: 'x', credential })).rejects.toMatchObject(failed)
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

test.each(['', 'x', '{}', '[]', 'null', '{"id":"a","rawId":"a","type":"public-key","response":{}}'])(
  'what is no answer of a passkey is refused: %j',
  async (credential) => {
    const world = await freshWorld()
    const { ctx } = await withPasskey(world)
    const half = await enter(world, 'sakura')
    await expect(verifyPasskey(half, { credential, address })).rejects.toMatchObject(failed)
    await expect(addPasskey(ctx, { name: 'x', credential })).rejects.toMatchObject(failed)
  },
)

test('one key belongs to one account', async () => {
  const world = await freshWorld()
  const { key } = await withPasskey(world)
  world.as('kaede')
  const kaede = await enter(world, 'kaede')
  const credential = key.make(await passkeyToMake(kaede))
  await expect(addPasskey(kaede, { name: 'x', credential })).rejects.toMatchObject({ code: 'conflict' })
})

test('who is half signed in makes and removes none, nor does a proof that is too old', async () => {
  const world = await freshWorld()
  const { ctx } = await withPasskey(world)
  const half = await enter(world, 'sakura')
  const [{ id } = { id: '' }] = await world.store.read.select().from(passkeys)
  for (const attempt of [() => passkeyToMake(half), () => removePasskey(half, id)])
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  world.clock.advance(11, 'minutes')
  for (const attempt of [() => passkeyToMake(ctx), () => removePasskey(ctx, id)])
    await expect(attempt()).rejects.toMatchObject({ code: 'proof' })
})

test('nobody takes away a passkey of somebody else', async () => {
  const world = await freshWorld()
  await withPasskey(world)
  const [{ id } = { id: '' }] = await world.store.read.select().from(passkeys)
  const { ctx } = await withPasskey(world, 'kaede')
  await expect(removePasskey(ctx, id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await world.store.read.select().from(passkeys)).toHaveLength(2)
})

test('a new passkey ends the other sessions, and a mail tells of it without its name', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const there = await signIn(world.guest, { email: emailOf('sakura'), password, address })
  await withPasskey(world)
  expect(await world.process.sessions.visitor(there)).toEqual({ kind: 'guest' })
  await drainOutbox(world.system, [accountMails])
  const [mail, ...more] = await world.store.read.select().from(mails)
  expect([mail?.recipient, more]).toEqual([emailOf('sakura'), []])
  expect(mail?.body).not.toContain('研修用')
})

test('the first passkey of a moderator is what the role needs, and cannot be the last to go', async () => {
  const world = await freshWorld({ secondFactorRequired: true })
  world.as('shino', 'moderator')
  const { ctx } = await withPasskey(world, 'shino')
  expect(ctx.actor).toMatchObject({ kind: 'person' })
  const [{ id } = { id: '' }] = await world.store.read.select().from(passkeys)
  await expect(removePasskey(ctx, id)).rejects.toMatchObject({ code: 'conflict' })
})

test.each([
  ['https://portal.test.example', 'https://portal.test.example', 'portal.test.example'],
  ['https://portal.test.example:8443', 'https://portal.test.example:8443', 'portal.test.example'],
  ['http://127.0.0.1:3000', 'http://localhost:3000', 'localhost'],
  ['http://[::1]:3000', 'http://localhost:3000', 'localhost'],
])('the portal at %s takes passkeys of %s', (publicUrl, origin, rpId) => {
  expect(passkeySite(publicUrl)).toEqual({ origin, rpId })
})
