import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts, grants, invitations } from '#db/schema/accounts.ts'
import { mails } from '#db/schema/core.ts'
import { answer, invited } from '#tests/invitation-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { acceptInvitation, invitationOf } from './accept-invitation.server.ts'
import { inviteMembers } from './invitations.server.ts'
import { messages } from './messages.ts'
import { signIn } from './sign-in.server.ts'

const said = (pick: Parameters<typeof messages.both>[0]) => ({ said: messages.both(pick) })
const only = async ({ store }: World) => (await store.read.select().from(invitations))[0]!

test('looking at the link uses nothing up; accepting makes the account with its roles and signs in', async () => {
  const world = await freshWorld()
  const { token } = await invited(world)
  for (let scan = 0; scan < 3; scan++) {
    expect(await invitationOf(world.guest, token)).toMatchObject({ state: 'open', roles: ['研究会の企画者'] })
  }
  const session = await acceptInvitation({ ...world.guest, locale: 'en' }, token, answer)
  expect(await world.process.sessions.validate(session)).toMatchObject({
    name: '例題 楓',
    grants: [{ role: 'organiser' }],
  })
  const [account] = await world.store.read
    .select()
    .from(accounts)
    .where(eq(accounts.emailKey, 'kaede@demo.example'))
  expect(account).toMatchObject({ id: (await only(world)).accountId, locale: 'en' })
  await expect(
    signIn(world.guest, { email: 'kaede@demo.example', password: answer.password, address: 'a' }),
  ).resolves.toBeTypeOf('string')
})

test('a second time the link opens nothing', async () => {
  const world = await freshWorld()
  const { token } = await invited(world)
  await acceptInvitation(world.guest, token, answer)
  expect(await invitationOf(world.guest, token)).toEqual({
    state: 'used',
    name: null,
    email: null,
    roles: [],
  })
  await expect(acceptInvitation(world.guest, token, answer)).rejects.toMatchObject(
    said((t) => t.invitation.ended.used),
  )
})

test('of two devices at once one comes in and the other is told', async () => {
  const world = await freshWorld()
  const { token } = await invited(world)
  const both = await Promise.allSettled([1, 2].map(() => acceptInvitation(world.guest, token, answer)))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: said((t) => t.invitation.ended.used),
  })
  expect(
    await world.store.read.select().from(accounts).where(eq(accounts.emailKey, 'kaede@demo.example')),
  ).toHaveLength(1)
})

test('a password that is too short leaves the link as it was', async () => {
  const world = await freshWorld()
  const { token } = await invited(world)
  const short = acceptInvitation(world.guest, token, { ...answer, password: 'elevenchars' })
  await expect(short).rejects.toMatchObject(said((t) => t.errors.passwordShort))
  expect((await invitationOf(world.guest, token)).state).toBe('open')
})

test('a member with an open link for another role gets both roles by it', async () => {
  const world = await freshWorld()
  const { token } = await invited(world)
  await inviteMembers(world.system, [
    { accountId: 'of-the-roster', email: 'kaede@demo.example', name: '例題 楓' },
  ])
  expect(await world.store.read.select().from(mails)).toHaveLength(1)
  await acceptInvitation(world.guest, token, answer)
  const held = await world.store.read.select().from(grants).where(eq(grants.accountId, 'of-the-roster'))
  expect(held.map(({ role }) => role).sort()).toEqual(['coordinator', 'organiser'])
})

test('a link that never was is not found', async () => {
  const { guest } = await freshWorld()
  await expect(invitationOf(guest, 'x'.repeat(43))).rejects.toMatchObject({ code: 'not-found' })
})
