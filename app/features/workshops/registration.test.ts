import { expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { jobs } from '#db/schema/core.ts'
import { openStore } from '#db/store.ts'
import { onlineWorkshop, placeOf, plan, plannedWorkshop, standing } from '#tests/workshops-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { verifyAudit } from '#app/core/audit.server.ts'
import { decideAsking } from './approval.server.ts'
import { invitationsPage } from './invitations.query.server.ts'
import { inviteMembers } from './invitations.server.ts'
import { changeWorkshop } from './planning.server.ts'
import { passOnJob, passOnOffers } from './promotion.server.ts'
import { leave, register, sayNo } from './registration.server.ts'

const online = { format: 'online', roomSeats: '', onlineSeats: '1', place: '' }

test('with free seats one sits down; the next one waits, is offered the seat that frees, and confirms it', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await onlineWorkshop(world, 1)
  expect(await register(as('sakura'), id, 'online')).toBe('seated')
  expect(await register(as('kaede'), id, 'online')).toBe('waiting')
  expect(await register(as('minato'), id, 'online')).toBe('waiting')
  await leave(as('sakura'), id)
  expect(await placeOf(world, id, as('kaede'))).toBe('offered')
  expect(await placeOf(world, id, as('minato'))).toBe('waiting')
  expect(await register(as('yui'), id, 'online')).toBe('waiting')
  expect(await register(as('kaede'), id, 'online')).toBe('seated')
  expect(await verifyAudit(world.store.read)).toBeNull()
})

test('who leaves and comes back asks anew, behind those who wait', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await onlineWorkshop(world, 1)
  for (const name of ['sakura', 'kaede', 'minato']) await register(as(name), id, 'online')
  await leave(as('kaede'), id)
  expect(await register(as('kaede'), id, 'online')).toBe('waiting')
  await leave(as('sakura'), id)
  expect(await placeOf(world, id, as('minato'))).toBe('offered')
  expect(await placeOf(world, id, as('kaede'))).toBe('waiting')
})

test('the same form a second time changes nothing', async () => {
  const world = await freshWorld()
  const id = await onlineWorkshop(world, 1)
  const sakura = world.as('sakura')
  await register(sakura, id, 'online')
  expect(await register(sakura, id, 'online')).toBe('seated')
  expect(await standing(world, id)).toHaveLength(1)
})

test('a change of pool frees the seat for whoever waits there; into a full pool it is refused and the seat stays', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await plannedWorkshop(world, { roomSeats: '1', onlineSeats: '1' })
  await register(as('sakura'), id, 'room')
  await register(as('kaede'), id, 'room')
  expect(await register(as('sakura'), id, 'online')).toBe('seated')
  expect(await placeOf(world, id, as('kaede'))).toBe('offered')
  await expect(register(as('kaede'), id, 'online')).rejects.toMatchObject({ code: 'conflict' })
  expect(await placeOf(world, id, as('kaede'))).toBe('offered')
})

test('before the first day, after the last and once it began nobody registers; who has a seat gives it back until it begins', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await plannedWorkshop(world, { opensOn: '2026-11-26', closesOn: '2026-12-01' })
  await expect(register(as('sakura'), id, 'room')).rejects.toMatchObject({ code: 'closed' })
  clock.set('2026-12-01T23:59:59+09:00')
  await register(as('sakura'), id, 'room')
  clock.set('2026-12-02T00:00:00+09:00')
  await expect(register(as('kaede'), id, 'room')).rejects.toMatchObject({ code: 'closed' })
  clock.set('2026-12-08T14:00:00+09:00')
  await expect(leave(as('sakura'), id)).rejects.toMatchObject({ code: 'closed' })
  clock.set('2026-12-08T13:59:59+09:00')
  await leave(as('sakura'), id)
  expect(await placeOf(world, id, as('sakura'))).toBe('left')
})

test('an offer that nobody confirms in time goes to the next, who may confirm after registration closed; both are told', async () => {
  const world = await freshWorld()
  const { as, clock, system, store } = world
  const id = await onlineWorkshop(world, 1)
  for (const name of ['sakura', 'kaede', 'minato']) await register(as(name), id, 'online')
  clock.set('2026-12-04T12:00:00+09:00')
  await leave(as('sakura'), id)
  const order = async () => (await store.read.select().from(jobs).where(eq(jobs.kind, passOnJob))).length
  expect(await order()).toBe(1)
  clock.set('2026-12-06T11:59:59+09:00')
  await passOnOffers(system, id)
  expect(await placeOf(world, id, as('kaede'))).toBe('offered')
  clock.set('2026-12-06T12:00:00+09:00')
  await expect(register(as('kaede'), id, 'online')).rejects.toMatchObject({ code: 'closed' })
  await passOnOffers(system, id)
  await passOnOffers(system, id)
  expect(await placeOf(world, id, as('kaede'))).toBe('left')
  expect(await placeOf(world, id, as('minato'))).toBe('offered')
  expect(await order()).toBe(2)
  const [, , minato] = await standing(world, id)
  // Half of the two days and two hours until the workshop.
  expect(minato?.answerBy).toEqual(new Date('2026-12-07T13:00:00+09:00'))
  await changeWorkshop(as('takeru'), id, plan({ ...online, version: '1', startsAt: '10:00' }))
  expect((await standing(world, id))[2]?.answerBy).toEqual(new Date('2026-12-07T11:00:00+09:00'))
  clock.set('2026-12-07T10:59:00+09:00')
  expect(await register(as('minato'), id, 'online')).toBe('seated')
})

test('where the organiser decides, who asks has no seat until then; seats are kept in the order of the decisions', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await plannedWorkshop(world, { ...online, onlineSeats: '1', rules: ['approval'] })
  for (const name of ['sakura', 'kaede', 'minato'])
    expect(await register(as(name), id, 'online')).toBe('asking')
  const decide = async (name: string, decision: 'yes' | 'no', by = 'takeru') => {
    const rows = await standing(world, id)
    const registration = rows.find(({ memberId }) => memberId === as(name).actor.id)!.id
    await decideAsking(as(by), id, { registration, decision })
    return placeOf(world, id, as(name))
  }
  await expect(decide('kaede', 'yes', 'sakura')).rejects.toMatchObject({ code: 'forbidden' })
  expect(await decide('kaede', 'yes')).toBe('seated')
  expect(await decide('kaede', 'no')).toBe('seated')
  expect(await decide('sakura', 'yes')).toBe('waiting')
  expect(await decide('minato', 'no')).toBe('left')
  await leave(as('kaede'), id)
  expect(await placeOf(world, id, as('sakura'))).toBe('offered')
})

test('whoever asked waits like everybody else, in their order, once nobody decides any more', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await plannedWorkshop(world, { ...online, onlineSeats: '1', rules: ['approval'] })
  for (const name of ['sakura', 'kaede']) expect(await register(as(name), id, 'online')).toBe('asking')
  await changeWorkshop(as('takeru'), id, plan({ ...online, onlineSeats: '1', version: '1' }))
  expect(await placeOf(world, id, as('sakura'))).toBe('offered')
  expect(await placeOf(world, id, as('kaede'))).toBe('waiting')
  expect(await register(as('minato'), id, 'online')).toBe('waiting')
})

test('a workshop for invited organisers takes nobody else; who was invited says no, or comes', async () => {
  const world = await freshWorld()
  const { as } = world
  const rules = { forRole: 'organiser', rules: ['invited'] }
  const id = await plannedWorkshop(world, { ...online, onlineSeats: '3', ...rules })
  const [sakura, yui, ren] = [as('sakura'), as('yui', 'organiser'), as('ren', 'organiser')]
  const emails = ['sakura', 'yui'].map(emailOf)
  await expect(
    inviteMembers(as('takeru'), id, { emails: [...emails, 'nobody@demo.example'] }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await inviteMembers(as('takeru'), id, { emails })
  await inviteMembers(as('takeru'), id, { emails })
  for (const ctx of [sakura, ren])
    await expect(register(ctx, id, 'online')).rejects.toMatchObject({ code: 'closed' })
  await expect(sayNo(ren, id)).rejects.toMatchObject({ code: 'closed' })
  await sayNo(yui, id)
  expect(await placeOf(world, id, yui)).toBe('left')
  expect(await register(yui, id, 'online')).toBe('seated')
  const { people } = await invitationsPage(as('takeru'), id)
  expect(people.map(({ name, place }) => [name, place])).toEqual([
    ['sakura', null],
    ['yui', 'seated'],
  ])
})

test('a workshop for one prefecture, a pool that is not offered, an official: refused', async () => {
  const world = await freshWorld()
  const { as } = world
  const elsewhere = await plannedWorkshop(world, { prefecture: '13' })
  await expect(register(as('sakura'), elsewhere, 'room')).rejects.toMatchObject({ code: 'closed' })
  const here = await plannedWorkshop(world, { prefecture: '23', format: 'online', roomSeats: '', place: '' })
  await expect(register(as('sakura'), here, 'room')).rejects.toMatchObject({ code: 'invalid' })
  expect(await register(as('sakura'), here, 'online')).toBe('seated')
  const official = as('mamoru', { role: 'official', level: 'national' })
  await expect(register(official, here, 'online')).rejects.toMatchObject({ code: 'forbidden' })
})

test('two hundred at once over two connections for ten seats: ten sit, the others wait in the order of asking', async () => {
  const world = await freshWorld()
  const second = await openStore(world.databaseUrl)
  try {
    const id = await onlineWorkshop(world, 10)
    const everybody = Array.from({ length: 200 }, (_, index) => world.as(`member-${index}`))
    await world.store.transact(async () => {})
    const asking = everybody.map((ctx, index) =>
      register(index % 2 ? { ...ctx, store: second } : ctx, id, 'online'),
    )
    const places = await Promise.all(asking)
    expect(places.filter((place) => place === 'seated')).toHaveLength(10)
    const rows = await standing(world, id)
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1))
    expect(rows.map(({ place }) => place)).toEqual(
      rows.map((_, index) => (index < 10 ? 'seated' : 'waiting')),
    )
    await Promise.all(everybody.slice(0, 60).map((ctx) => leave(ctx, id)))
    const still = (await standing(world, id)).filter(({ place }) => place !== 'left')
    expect(still).toHaveLength(140)
    expect(still.map(({ place }) => place)).toEqual(
      still.map((_, index) => (index < 10 ? 'offered' : 'waiting')),
    )
  } finally {
    await second.close()
  }
})
