import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts, grants, invitations } from '#db/schema/accounts.ts'
import { mails } from '#db/schema/core.ts'
import { emailOf, freshWorld, type World } from '#tests/world.ts'
import { acceptInvitation, invitationOf } from './accept-invitation.server.ts'
import { roleOf } from './chosen-role.ts'
import { invite, inviteMembers, resendInvitation, revokeInvitation } from './invitations.server.ts'
import { messages } from './messages.ts'
import { openInvitations, personWithRoles, roleHolders } from './people.query.server.ts'
import { revokeRole } from './roles.server.ts'
import { signIn } from './sign-in.server.ts'

const said = (pick: Parameters<typeof messages.both>[0]) => ({ said: messages.both(pick) })
const answer = { name: '例題 楓', password: 'tsunagu-test-2026' }
const organiser = { email: 'Kaede@demo.example', name: '例題 楓', roles: [{ role: 'organiser' as const }] }

const newestToken = async ({ store }: World) => {
  const sent = await store.read.select().from(mails)
  return /\/invite\/([\w-]{43})\n/.exec(sent.at(-1)!.body)![1]!
}
const only = async ({ store }: World) => (await store.read.select().from(invitations))[0]!
const invited = async (world: World) => {
  const id = await invite(world.as('nozomi', 'admin'), organiser)
  return { id, token: await newestToken(world) }
}

test('the mail holds the link in both languages, the database only its hash', async () => {
  const world = await freshWorld()
  const { token } = await invited(world)
  const [mail] = await world.store.read.select().from(mails)
  expect(mail).toMatchObject({ recipient: 'Kaede@demo.example', confidential: false })
  expect(mail!.body).toContain(`https://portal.test.example/invite/${token}`)
  expect(mail!.body).toContain(messages.in('en').invitation.letter)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(JSON.stringify(await only(world))).not.toContain(token)
})

test('looking at the link uses nothing up; accepting makes the account with its roles and signs in', async () => {
  const world = await freshWorld()
  const { token } = await invited(world)
  for (let scan = 0; scan < 3; scan++) {
    expect(await invitationOf(world.guest, token)).toMatchObject({ state: 'open', roles: ['organiser'] })
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

test('72 hours later it is over; sent again there is a new link and the old one is unknown', async () => {
  const world = await freshWorld()
  const { id, token } = await invited(world)
  world.clock.advance(72 * 60 - 1, 'minutes')
  expect((await invitationOf(world.guest, token)).state).toBe('open')
  world.clock.advance(1, 'minutes')
  expect((await invitationOf(world.guest, token)).state).toBe('expired')
  await expect(acceptInvitation(world.guest, token, answer)).rejects.toMatchObject(
    said((t) => t.invitation.ended.expired),
  )
  expect(await openInvitations(world.as('nozomi'))).toMatchObject([{ until: null }])
  await resendInvitation(world.as('nozomi'), id)
  await expect(invitationOf(world.guest, token)).rejects.toMatchObject({ code: 'not-found' })
  const { tokenHash, expiresAt } = await only(world)
  expect(tokenHash).toMatch(/^[0-9a-f]{64}$/)
  expect(expiresAt.getTime() - world.clock.now().getTime()).toBe(72 * 60 * 60 * 1000)
})

test('an invitation that was taken back opens nothing, and the address can be invited again', async () => {
  const world = await freshWorld()
  const { id, token } = await invited(world)
  await revokeInvitation(world.as('nozomi'), id)
  expect((await invitationOf(world.guest, token)).state).toBe('revoked')
  await expect(acceptInvitation(world.guest, token, answer)).rejects.toMatchObject({ code: 'conflict' })
  await expect(resendInvitation(world.as('nozomi'), id)).rejects.toMatchObject({ code: 'not-found' })
  await invite(world.as('nozomi'), organiser)
  expect(await openInvitations(world.as('nozomi'))).toHaveLength(1)
})

test('an address that has an account or an open link is refused, whatever its case and width', async () => {
  const world = await freshWorld()
  await invited(world)
  const again = invite(world.as('nozomi'), { ...organiser, email: 'ＫＡＥＤＥ@demo.example' })
  await expect(again).rejects.toMatchObject(said((t) => t.errors.alreadyInvited))
  const known = invite(world.as('nozomi'), { ...organiser, email: emailOf('nozomi').toUpperCase() })
  await expect(known).rejects.toMatchObject(said((t) => t.errors.emailTaken))
  const wrong = invite(world.as('nozomi'), { ...organiser, email: 'kaede' })
  await expect(wrong).rejects.toMatchObject(said((t) => t.errors.emailWrong))
})

test('an official is invited with a jurisdiction that exists, and with no role that reads cases', async () => {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  const official = (level?: 'prefecture', code?: string) => ({ role: 'official' as const, level, code })
  const ask = (roles: Parameters<typeof invite>[1]['roles']) => invite(admin, { ...organiser, roles })
  await expect(ask([official()])).rejects.toMatchObject(said((t) => t.errors.jurisdictionMissing))
  await expect(ask([official('prefecture', '99')])).rejects.toMatchObject(
    said((t) => t.errors.jurisdictionUnknown),
  )
  await expect(ask([official('prefecture', '23'), { role: 'moderator' }])).rejects.toMatchObject(
    said((t) => t.errors.officialAlone),
  )
  await ask([official('prefecture', '23')])
  await acceptInvitation(world.guest, await newestToken(world), answer)
  const [grant] = await world.store.read.select().from(grants).where(eq(grants.role, 'official'))
  expect(grant).toMatchObject({ jurisdictionLevel: 'prefecture', jurisdictionCode: '23' })
})

test('a municipality is told by its code, or by its name within a prefecture', () => {
  const chosen = { role: 'official', level: 'municipality' } as const
  expect(roleOf({ ...chosen, municipality: '２３２０１' })).toEqual({ ...chosen, code: '23201' })
  expect(roleOf({ ...chosen, prefecture: '23', municipality: '豊橋市' })).toEqual({
    ...chosen,
    code: '23201',
  })
  expect(roleOf({ ...chosen, prefecture: '13', municipality: '府中市' }).code).toBe('13206')
  for (const municipality of ['府中市', '見本市', ''])
    expect(() => roleOf({ ...chosen, municipality })).toThrow()
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

test('the page of roles finds people by name or address and shows what they held', async () => {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  const { id } = world.as('mamoru', { role: 'official', level: 'municipality', code: '23201' }).actor
  world.as('sakura')
  await world.store.transact(async () => {})
  expect((await roleHolders(admin, '')).people.map(({ name }) => name)).toEqual(['mamoru', 'nozomi'])
  expect((await roleHolders(admin, 'SAKURA@test')).people).toMatchObject([{ name: 'sakura' }])
  expect((await roleHolders(admin, '%')).people).toEqual([])
  expect((await personWithRoles(admin, id)).held[0]!.words).toContain('豊橋市')
  await revokeRole(admin, id, 'official')
  expect(await personWithRoles(admin, id)).toMatchObject({ held: [], earlier: [{ role: 'official' }] })
})

test('the last operator stays one', async () => {
  const { as, store } = await freshWorld()
  const { id } = as('nozomi', 'admin').actor
  await expect(revokeRole(as('nozomi'), id, 'admin')).rejects.toMatchObject(said((t) => t.errors.lastAdmin))
  as('hikari', 'admin')
  await store.transact(async () => {})
  await revokeRole(as('nozomi'), id, 'admin')
})

test('only an admin and the operator invite, and only an admin opens the page', async () => {
  const world = await freshWorld()
  const { as, guest, system } = world
  const { id } = await invited(world)
  const mayor = as('mamoru', { role: 'official', level: 'national' })
  for (const ctx of [as('sakura'), as('ken', 'organiser'), as('shino', 'moderator'), mayor, guest, system]) {
    const refused = { code: 'forbidden' }
    await expect(invite(ctx, organiser)).rejects.toMatchObject(refused)
    await expect(resendInvitation(ctx, id)).rejects.toMatchObject(refused)
    await expect(revokeInvitation(ctx, id)).rejects.toMatchObject(refused)
    await expect(openInvitations(ctx)).rejects.toMatchObject(refused)
    await expect(roleHolders(ctx, '')).rejects.toMatchObject(refused)
    if (ctx !== system) await expect(inviteMembers(ctx, [])).rejects.toMatchObject(refused)
  }
})
