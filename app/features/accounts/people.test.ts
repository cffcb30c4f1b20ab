import { expect, test } from 'vitest'
import { answer, invited } from '#tests/invitation-world.ts'
import { freshWorld } from '#tests/world.ts'
import { acceptInvitation } from './accept-invitation.server.ts'
import { messages } from './messages.ts'
import { roleHolders } from './people.query.server.ts'
import { personWithRoles } from './person.query.server.ts'
import { grantRole, revokeRole } from './roles.server.ts'

const official = { role: 'official', level: 'municipality', code: '23201' } as const

test('the page of roles finds people by name or address', async () => {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  world.as('mamoru', official)
  world.as('sakura')
  await world.store.transact(async () => {})
  expect((await roleHolders(admin, '')).people.map(({ name }) => name)).toEqual(['mamoru', 'nozomi'])
  expect((await roleHolders(admin, 'SAKURA@test')).people).toMatchObject([{ name: 'sakura' }])
  expect((await roleHolders(admin, '%')).people).toEqual([])
})

test('of one person it tells the roles now, and who gave or took which when', async () => {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  const { id } = world.as('mamoru', 'organiser').actor
  await world.store.transact(async () => {})
  world.clock.advance(1, 'hours')
  await revokeRole(world.operator, id, 'organiser')
  world.clock.advance(1, 'hours')
  await grantRole({ ...admin, actor: { ...admin.actor, provedAt: world.clock.now() } }, id, official)
  const { held, history } = await personWithRoles(admin, id)
  expect(held).toMatchObject([{ role: 'official', words: '行政の担当者（愛知県 豊橋市）' }])
  expect(history).toMatchObject([
    { given: true, words: '行政の担当者（愛知県 豊橋市）', by: 'nozomi', when: '2026年11月24日（火） 12:00' },
    { given: false, words: '研究会の企画者', by: null, when: '2026年11月24日（火） 11:00' },
    { given: true, words: '研究会の企画者', by: null },
  ])
})

test('a role that came by an invitation was given by whoever invited', async () => {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  const { token } = await invited(world)
  await acceptInvitation(world.guest, token, answer)
  const { people } = await roleHolders(admin, 'kaede@')
  expect((await personWithRoles(admin, people[0]!.id)).history).toMatchObject([{ given: true, by: 'nozomi' }])
})

const lastAdmin = { code: 'conflict', said: messages.both((t) => t.errors.lastAdmin) }

test('the last operator stays one', async () => {
  const { as, store } = await freshWorld()
  const { id } = as('nozomi', 'admin').actor
  await expect(revokeRole(as('nozomi'), id, 'admin')).rejects.toMatchObject(lastAdmin)
  as('hikari', 'admin')
  await store.transact(async () => {})
  await revokeRole(as('nozomi'), id, 'admin')
})

test('of two operators who take the role from each other at once, one stays', async () => {
  const { as, store } = await freshWorld()
  const both = [as('nozomi', 'admin'), as('hikari', 'admin')] as const
  await store.transact(async () => {})
  const outcomes = await Promise.allSettled([
    revokeRole(both[0], both[1].actor.id, 'admin'),
    revokeRole(both[1], both[0].actor.id, 'admin'),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: lastAdmin })
})
