import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { passkeys } from '#db/schema/factors.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { accountMails } from '#app/features/notifications/index.server.ts'
import { address, enter, holding, tokenOf, withPasskey } from '#tests/factors-world.ts'
import { softPasskey } from '#tests/soft-passkey.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { ownSecurity } from './factors.query.server.ts'
import { messages } from './messages.ts'
import { passkeyToUse, verifyPasskey } from './passkey-sign-in.server.ts'
import { addPasskey, passkeyToMake, removePasskey } from './passkeys.server.ts'

const portal = 'https://portal.test.example'
const elsewhere = 'https://portal.evil.example'
const said = (pick: Parameters<typeof messages.both>[0]) => ({ code: 'invalid', said: messages.both(pick) })
const otherSite = said((t) => t.passkey.otherSite(portal))
const failed = said((t) => t.passkey.failed)

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

test('none is kept that was made without finger, face or PIN, since it could not sign in', async () => {
  const world = await freshWorld()
  const { ctx } = await withPasskey(world)
  const credential = softPasskey().make(await passkeyToMake(ctx), { userVerified: false })
  await expect(addPasskey(ctx, { name: 'x', credential })).rejects.toMatchObject(failed)
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
  const there = await tokenOf(world, 'sakura')
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
