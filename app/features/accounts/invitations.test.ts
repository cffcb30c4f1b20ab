import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { grants, invitations } from '#db/schema/accounts.ts'
import { mails } from '#db/schema/core.ts'
import { answer, invited, newestToken, organiser } from '#tests/invitation-world.ts'
import { emailOf, freshWorld, type World } from '#tests/world.ts'
import { acceptInvitation, invitationOf } from './accept-invitation.server.ts'
import { roleOf } from './chosen-role.ts'
import { invite, inviteMembers, resendInvitation, revokeInvitation } from './invitations.server.ts'
import { messages } from './messages.ts'
import { openInvitations } from './open-invitations.query.server.ts'
import { roleHolders } from './people.query.server.ts'

const said = (pick: Parameters<typeof messages.both>[0]) => ({ said: messages.both(pick) })
const only = async ({ store }: World) => (await store.read.select().from(invitations))[0]!

test('the mail holds the link in both languages, the database only its hash', async () => {
  const world = await freshWorld()
  const { token } = await invited(world)
  const [mail] = await world.store.read.select().from(mails)
  expect(mail!.recipient).toBe('Kaede@demo.example')
  expect(mail!.body).toContain(`https://portal.test.example/invite/${token}`)
  expect(mail!.body).toContain(messages.in('en').invitation.letter)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(JSON.stringify(await only(world))).not.toContain(token)
})

test.each([
  ['with a mail server nobody in the house reads the link', true],
  ['without one the admin hands it on from the outbox', false],
])('%s', async (_, mailIsSent) => {
  const world = await freshWorld()
  world.process.mailIsSent = mailIsSent
  await invited(world)
  const [mail] = await world.store.read.select().from(mails)
  expect(mail!.confidential).toBe(mailIsSent)
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
  expect(await openInvitations(world.as('nozomi'))).toMatchObject({ rows: [{ until: null }], more: false })
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
  expect((await openInvitations(world.as('nozomi'))).rows).toHaveLength(1)
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

test('an open invitation is found by a piece of its name or address', async () => {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  await invited(world)
  await invite(admin, { ...organiser, email: 'other@demo.example', name: '見本 桃' })
  const found = async (asked: string) => (await openInvitations(admin, asked)).rows.map(({ name }) => name)
  expect(await found('')).toHaveLength(2)
  expect(await found('KAEDE@')).toEqual(['例題 楓'])
  expect(await found('桃')).toEqual(['見本 桃'])
  expect(await found('%')).toEqual([])
})
