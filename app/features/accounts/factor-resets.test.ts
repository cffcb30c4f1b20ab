import { expect, test } from 'vitest'
import { auditEntries, mails } from '#db/schema/core.ts'
import { appKeys, passkeys, printedCodes } from '#db/schema/factors.ts'
import { factorResets } from '#db/schema/recovery.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { accountMails } from '#app/features/notifications/index.server.ts'
import { softPasskey } from '#tests/soft-passkey.ts'
import { emailOf, freshWorld, password, type PersonContext, type World } from '#tests/world.ts'
import { openReset, openResets } from './factor-resets.query.server.ts'
import { cancelReset, confirmReset, requestReset } from './factor-resets.server.ts'
import { printCodes } from './factors.server.ts'
import { messages } from './messages.ts'
import { addPasskey, passkeyToMake } from './passkeys.server.ts'
import { grantRole, revokeRole } from './roles.server.ts'
import { settledDays, type WhyNot } from './second-admin.ts'
import { signIn } from './sign-in.server.ts'

const address = '192.0.2.1'
const asked = { email: emailOf('sakura'), reason: '電話と鍵をなくした。窓口で顔を見て確かめた。' }
const conflict = (pick: Parameters<typeof messages.both>[0]) => ({
  code: 'conflict',
  said: messages.both(pick),
})

/** Sakura with a passkey and printed codes, all lost, and two admins. */
async function lost() {
  const world = await freshWorld()
  const { as, guest, process } = world
  as('sakura')
  const enter = async (token: string) => ({ ...guest, actor: await process.sessions.visitor(token) })
  const here = await enter(await signIn(guest, { email: emailOf('sakura'), password, address }))
  const credential = softPasskey().make(await passkeyToMake(here))
  const { token } = await printCodes(await enter(await addPasskey(here, { name: '鍵', credential })))
  await drainOutbox(world.system, [accountMails])
  return { ...world, token, nozomi: as('nozomi', 'admin'), makoto: as('makoto', 'admin') }
}

const factorsLeft = async ({ store }: Pick<World, 'store'>) => {
  const all = await Promise.all(
    [appKeys, passkeys, printedCodes].map((table) => store.read.select({ of: table.accountId }).from(table)),
  )
  return all.flat().length
}

test('one admin asks, another confirms: the factors go, the sessions end, the password alone comes in', async () => {
  const world = await lost()
  const id = await requestReset(world.nozomi, asked)
  expect(await factorsLeft(world)).toBe(11)
  expect(await world.process.sessions.validate(world.token)).not.toBeNull()
  await confirmReset(world.makoto, id)
  expect(await factorsLeft(world)).toBe(0)
  expect(await world.process.sessions.visitor(world.token)).toEqual({ kind: 'guest' })
  const token = await signIn(world.guest, { email: emailOf('sakura'), password, address })
  expect(await world.process.sessions.validate(token)).toMatchObject({ name: 'sakura' })
})

test('whoever asked does not confirm, and nothing has changed', async () => {
  const world = await lost()
  const id = await requestReset(world.nozomi, asked)
  await expect(confirmReset(world.nozomi, id)).rejects.toMatchObject(conflict((t) => t.resets.secondPerson))
  expect(await factorsLeft(world)).toBe(11)
  expect(await openResets(world.makoto)).toMatchObject([{ id, name: 'sakura' }])
})

test('an admin neither asks nor confirms for the own factors', async () => {
  const world = await lost()
  const own = { ...asked, email: emailOf('nozomi') }
  await expect(requestReset(world.nozomi, own)).rejects.toMatchObject(conflict((t) => t.resets.own))
  const ctx = { ...world.guest, actor: await signedIn(world, 'makoto') }
  await printCodes(ctx)
  const id = await requestReset(world.nozomi, { ...asked, email: emailOf('makoto') })
  await expect(confirmReset(world.makoto, id)).rejects.toMatchObject(conflict((t) => t.resets.own))
})

const signedIn = async ({ guest, process }: World, name: string) =>
  (await process.sessions.validate(await signIn(guest, { email: emailOf(name), password, address })))!

test('of two who confirm at once one does, and a second time there is nothing to confirm', async () => {
  const world = await lost()
  const id = await requestReset(world.nozomi, asked)
  const both = [world.makoto, world.as('hikaru', 'admin')]
  const tries = await Promise.allSettled(both.map((admin) => confirmReset(admin, id)))
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(confirmReset(world.makoto, id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(cancelReset(world.makoto, id)).rejects.toMatchObject({ code: 'not-found' })
})

test('a request that is stopped, or waits for three days, opens nothing', async () => {
  const world = await lost()
  const first = await requestReset(world.nozomi, asked)
  await expect(requestReset(world.makoto, asked)).rejects.toMatchObject(conflict((t) => t.resets.asked))
  await cancelReset(world.nozomi, first)
  await expect(confirmReset(world.makoto, first)).rejects.toMatchObject({ code: 'not-found' })
  const second = await requestReset(world.nozomi, asked)
  world.clock.advance(72, 'hours')
  const later = { ...world.makoto.actor, provedAt: world.clock.now() }
  await expect(confirmReset({ ...world.makoto, actor: later }, second)).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(requestReset({ ...world.makoto, actor: later }, asked)).resolves.toEqual(expect.any(String))
  expect(await factorsLeft(world)).toBe(11)
})

test('what an admin asked who is none any more cannot be confirmed', async () => {
  const world = await lost()
  const id = await requestReset(world.nozomi, asked)
  await revokeRole(world.operator, world.nozomi.actor.id, 'admin')
  await expect(confirmReset(world.makoto, id)).rejects.toMatchObject(conflict((t) => t.resets.noAdminAnyMore))
})

test('an admin who made another one does not take factors away with them, neither at once nor later', async () => {
  const world = await lost()
  const made = { ...world.as('second-account') }
  await grantRole(world.nozomi, made.actor.id, { role: 'admin' })
  made.actor = { ...made.actor, grants: world.nozomi.actor.grants }
  const proved = (ctx: PersonContext) => ({ ...ctx, actor: { ...ctx.actor, provedAt: world.clock.now() } })
  const together = (why: WhyNot) => conflict((t) => t.together[why](settledDays))
  await expect(requestReset(made, asked)).rejects.toMatchObject(together('askerNew'))
  const first = await requestReset(world.nozomi, asked)
  await expect(confirmReset(made, first)).rejects.toMatchObject(together('deciderNew'))
  expect(await openReset(made, first)).toMatchObject({ hindrance: 'deciderNew' })
  expect(await openReset(world.makoto, first)).toMatchObject({ hindrance: null })
  world.clock.advance(8, 'days')
  const second = await requestReset(proved(world.nozomi), asked)
  await expect(confirmReset(proved(made), second)).rejects.toMatchObject(together('madeByOther'))
  await cancelReset(proved(made), second)
  const third = await requestReset(proved(made), asked)
  await expect(confirmReset(proved(world.nozomi), third)).rejects.toMatchObject(together('madeByOther'))
  expect(await factorsLeft(world)).toBe(11)
  await confirmReset(proved(world.makoto), third)
  expect(await factorsLeft(world)).toBe(0)
})

test('nobody else asks, confirms or stops, and a proof must be recent', async () => {
  const world = await lost()
  const id = await requestReset(world.nozomi, asked)
  const others = [
    world.guest,
    world.operator,
    world.system,
    world.as('kaede'),
    world.as('shino', 'moderator'),
  ]
  for (const ctx of others)
    for (const attempt of [requestReset(ctx, asked), confirmReset(ctx, id), cancelReset(ctx, id)])
      await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
  world.clock.advance(11, 'minutes')
  for (const attempt of [requestReset(world.nozomi, asked), confirmReset(world.makoto, id)])
    await expect(attempt).rejects.toMatchObject({ code: 'proof' })
})

test.each([
  ['unknown', emailOf('nobody'), { code: 'invalid', said: messages.both((t) => t.errors.accountUnknown) }],
  ['without a factor', emailOf('kaede'), conflict((t) => t.resets.noFactor)],
])('for somebody who is %s there is nothing to ask', async (_, email, refusal) => {
  const world = await lost()
  world.as('kaede')
  await expect(requestReset(world.nozomi, { ...asked, email })).rejects.toMatchObject(refusal)
  expect(await world.store.read.select().from(factorResets)).toEqual([])
})

test('the person gets a mail at each step; audit and mail hold no reason', async () => {
  const world = await lost()
  const before = (await world.store.read.select().from(mails)).length
  await cancelReset(world.nozomi, await requestReset(world.nozomi, asked))
  await confirmReset(world.makoto, await requestReset(world.nozomi, asked))
  await drainOutbox(world.system, [accountMails])
  const sent = (await world.store.read.select().from(mails)).slice(before)
  expect(sent.map(({ recipient }) => recipient)).toEqual(Array(4).fill(emailOf('sakura')))
  const rows = await world.store.read.select().from(auditEntries).orderBy(auditEntries.seq)
  expect(rows.slice(-4).map(({ event, actorId }) => [event, actorId])).toEqual([
    ['factor-reset.requested', world.nozomi.actor.id],
    ['factor-reset.cancelled', world.nozomi.actor.id],
    ['factor-reset.requested', world.nozomi.actor.id],
    ['factor-reset.confirmed', world.makoto.actor.id],
  ])
  expect(JSON.stringify([rows, sent])).not.toContain('窓口')
})

test('the second admin sees who it is, why, and who asked', async () => {
  const world = await lost()
  const id = await requestReset(world.nozomi, asked)
  expect(await openReset(world.makoto, id)).toMatchObject({
    ...{ name: 'sakura', email: emailOf('sakura'), reason: asked.reason, askedBy: 'nozomi', own: false },
  })
  expect(await openReset(world.nozomi, id)).toMatchObject({ own: true })
})
