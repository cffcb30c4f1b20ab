import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { grants } from '#db/schema/accounts.ts'
import { auditEntries, outboxEvents } from '#db/schema/core.ts'
import { emailOf, freshWorld, password, type World } from '#tests/world.ts'
import { invite } from './invitations.server.ts'
import { messages } from './messages.ts'
import { grantRole, revokeRole, type RoleGrant } from './roles.server.ts'
import { signIn } from './sign-in.server.ts'

const mayor: RoleGrant = { role: 'official', level: 'municipality', code: '23201' }
const alone = { code: 'conflict', said: messages.both((t) => t.errors.officialAlone) }

const rolesOf = async ({ store }: World, accountId: string) => {
  const held = and(eq(grants.accountId, accountId), isNull(grants.revokedAt))
  return (await store.read.select({ role: grants.role }).from(grants).where(held))
    .map(({ role }) => role)
    .sort()
}

test('the operator and an admin give and take roles', async () => {
  const world = await freshWorld()
  const { as, operator } = world
  const { id } = as('sakura').actor
  await grantRole(operator, id, { role: 'moderator' })
  await grantRole(as('nozomi', 'admin'), id, { role: 'organiser' })
  expect(await rolesOf(world, id)).toEqual(['coordinator', 'moderator', 'organiser'])
  await revokeRole(as('nozomi'), id, 'coordinator')
  expect(await rolesOf(world, id)).toEqual(['moderator', 'organiser'])
})

test('nobody else does, not even to themselves', async () => {
  const world = await freshWorld()
  const { as, guest, system } = world
  const { id } = as('sakura').actor
  for (const ctx of [
    as('sakura'),
    as('shino', 'moderator'),
    as('ken', 'organiser'),
    as('mamoru', mayorPart),
    guest,
    system,
  ]) {
    await expect(grantRole(ctx, id, { role: 'admin' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(revokeRole(ctx, id, 'coordinator')).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(await rolesOf(world, id)).toEqual(['coordinator'])
})

test('a role is given and taken, and somebody invited, only by an admin who proved themselves within ten minutes', async () => {
  const world = await freshWorld()
  const { id } = world.as('sakura').actor
  const admin = world.as('nozomi', 'admin')
  world.clock.advance(10, 'minutes')
  await grantRole(admin, id, { role: 'organiser' })
  world.clock.advance(1, 'minutes')
  const asked = { code: 'proof' }
  await expect(grantRole(admin, id, { role: 'moderator' })).rejects.toMatchObject(asked)
  await expect(revokeRole(admin, id, 'organiser')).rejects.toMatchObject(asked)
  await expect(
    invite(admin, { email: 'kaede@demo.example', name: '例題 楓', roles: [{ role: 'admin' }] }),
  ).rejects.toMatchObject(asked)
  expect(await rolesOf(world, id)).toEqual(['coordinator', 'organiser'])
})

const mayorPart = { role: 'official', level: 'municipality', code: '23201' } as const

test.each(['coordinator', 'organiser', 'moderator'] as const)(
  'an official becomes no %s, nor the other way round',
  async (role) => {
    const world = await freshWorld()
    const { as, operator } = world
    const official = as('mamoru', mayorPart).actor.id
    await expect(grantRole(operator, official, { role })).rejects.toMatchObject(alone)
    expect(await rolesOf(world, official)).toEqual(['official'])
    const reader = as('sakura', role).actor.id
    await expect(grantRole(operator, reader, mayor)).rejects.toMatchObject(alone)
    expect(await rolesOf(world, reader)).toEqual([role])
  },
)

test('official and coordinator given at the same moment end as one of them', async () => {
  const world = await freshWorld()
  const { id } = world.as('hikari', 'admin').actor
  const outcomes = await Promise.allSettled([
    grantRole(world.operator, id, mayor),
    grantRole(world.operator, id, { role: 'coordinator' }),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await rolesOf(world, id)).toHaveLength(2)
})

test('who stopped being a coordinator may become an official', async () => {
  const world = await freshWorld()
  const { id } = world.as('sakura').actor
  await revokeRole(world.operator, id, 'coordinator')
  await grantRole(world.operator, id, mayor)
  expect(await rolesOf(world, id)).toEqual(['official'])
})

test('a role is held once; a role that is not held cannot be taken', async () => {
  const { as, operator } = await freshWorld()
  const { id } = as('sakura').actor
  const held = { code: 'conflict', said: messages.both((t) => t.errors.roleHeld) }
  await expect(grantRole(operator, id, { role: 'coordinator' })).rejects.toMatchObject(held)
  await expect(revokeRole(operator, id, 'moderator')).rejects.toMatchObject({ code: 'not-found' })
})

test('an account that does not exist gets no role and a plain answer', async () => {
  const { operator } = await freshWorld()
  const nobody = operator.newId()
  await expect(grantRole(operator, nobody, { role: 'coordinator' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test.each<[string, RoleGrant]>([
  ['a municipality that does not exist', { role: 'official', level: 'municipality', code: '99999' }],
  ['a municipality with its check digit', { role: 'official', level: 'municipality', code: '232017' }],
  ['a prefecture that does not exist', { role: 'official', level: 'prefecture', code: '48' }],
  ['a municipality in the place of a prefecture', { role: 'official', level: 'prefecture', code: '23201' }],
  ['the state with a code', { role: 'official', level: 'national', code: '23' }],
  ['a prefecture without a code', { role: 'official', level: 'prefecture' }],
  ['an official without a jurisdiction', { role: 'official' }],
  ['a coordinator with one', { role: 'coordinator', level: 'prefecture', code: '23' }],
])('refused: %s', async (_, grant) => {
  const world = await freshWorld()
  const { id } = world.as('hikari', 'admin').actor
  await expect(grantRole(world.operator, id, grant)).rejects.toMatchObject({ code: 'invalid' })
  expect(await rolesOf(world, id)).toEqual(['admin'])
})

test.each<RoleGrant>([
  mayor,
  { role: 'official', level: 'prefecture', code: '23' },
  { role: 'official', level: 'national' },
])('accepted: an official at the level $level', async (grant) => {
  const world = await freshWorld()
  const { id } = world.as('hikari', 'admin').actor
  await grantRole(world.operator, id, grant)
  expect(await rolesOf(world, id)).toEqual(['admin', 'official'])
})

test('a change of roles ends the sessions of that account and of no other', async () => {
  const { as, guest, operator, process } = await freshWorld()
  const { id } = as('sakura').actor
  as('kaede')
  const enter = (name: string) => signIn(guest, { email: emailOf(name), password, address: '192.0.2.1' })
  const other = await enter('kaede')
  for (const change of [
    () => grantRole(operator, id, { role: 'moderator' }),
    () => revokeRole(operator, id, 'moderator'),
  ]) {
    const token = await enter('sakura')
    await change()
    expect(await process.sessions.validate(token)).toBeNull()
  }
  expect(await process.sessions.validate(other)).toMatchObject({ name: 'kaede' })
})

test('each change is an event and an audit row that says who did it', async () => {
  const { as, store } = await freshWorld()
  const { id } = as('sakura').actor
  const admin = as('nozomi', 'admin')
  await grantRole(admin, id, { role: 'moderator' })
  await revokeRole(admin, id, 'moderator')
  const told = { actorKind: 'person', actorId: admin.actor.id, subjectId: id, detail: { role: 'moderator' } }
  const rows = await store.read.select().from(auditEntries).orderBy(auditEntries.seq)
  expect(rows).toMatchObject([
    { event: 'role.granted', ...told },
    { event: 'role.revoked', ...told },
  ])
  const events = await store.read.select().from(outboxEvents)
  expect(events.map(({ event }) => event).sort()).toEqual(['role.granted', 'role.revoked'])
})
