import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts } from '#db/schema/accounts.ts'
import { onlineWorkshop, plan, workshopRowOf } from '#tests/workshops-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { callOff } from './call-off.server.ts'
import { giveRole, takeOver, takeRole } from './people.server.ts'
import { peoplePage } from './people.query.server.ts'
import { changeWorkshop } from './planning.server.ts'
import { register } from './registration.server.ts'
import { workshopPage } from './workshop.query.server.ts'

const online = { format: 'online', roomSeats: '', place: '', onlineSeats: '2' }
const change = (version: number) => plan({ ...online, version: String(version) })

async function closeAccount({ store, clock }: World, id: string) {
  const closedAt = clock.now()
  await store.transact((tx) => tx.update(accounts).set({ closedAt }).where(eq(accounts.id, id)).then())
}

test('another organiser changes nothing and sees no names, until made a co-organiser', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await onlineWorkshop(world, 2)
  const other = as('michi', 'organiser')
  for (const attempt of [
    () => changeWorkshop(other, id, change(1)),
    () => callOff(other, id),
    () => peoplePage(other, id),
    () => giveRole(other, id, { person: other.actor.id, role: 'co-organiser' }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  expect(await workshopPage(other, id)).toMatchObject({ people: null, may: { edit: false } })

  await giveRole(as('takeru'), id, { person: other.actor.id, role: 'co-organiser' })
  await changeWorkshop(other, id, change(1))
  expect(await workshopPage(other, id)).toMatchObject({ people: [], may: { edit: true } })
  await takeRole(as('takeru'), id, { person: other.actor.id, role: 'co-organiser' })
  await expect(callOff(other, id)).rejects.toMatchObject({ code: 'forbidden' })
})

test('roles of the day go to organisers and to who has a seat, and stand on the page', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await onlineWorkshop(world, 1)
  await register(as('sakura'), id, 'online')
  await register(as('kaede'), id, 'online')
  const presenter = { person: as('sakura').actor.id, role: 'presenter' }
  await giveRole(as('takeru'), id, presenter)
  await giveRole(as('takeru'), id, presenter)
  expect((await workshopPage(as('kaede'), id)).roles).toMatchObject([{ name: 'sakura', role: 'presenter' }])
  for (const wrong of [
    { person: as('kaede').actor.id, role: 'scribe' },
    { person: as('sakura').actor.id, role: 'co-organiser' },
  ])
    await expect(giveRole(as('takeru'), id, wrong)).rejects.toMatchObject({ code: 'invalid' })
  await expect(giveRole(as('sakura'), id, presenter)).rejects.toMatchObject({ code: 'forbidden' })
})

test('who hands over stays as a co-organiser, and the organiser cannot be taken away', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await onlineWorkshop(world, 1)
  const next = as('michi', 'organiser').actor.id
  await giveRole(as('takeru'), id, { person: next, role: 'organiser' })
  expect(await workshopRowOf(world, id)).toMatchObject({ organiserId: next })
  expect((await workshopPage(as('takeru'), id)).roles).toMatchObject([{ role: 'co-organiser' }])
  const away = takeRole(as('takeru'), id, { person: next, role: 'organiser' })
  await expect(away).rejects.toMatchObject({ code: 'invalid' })
})

test('a workshop that everybody left is taken over by one other organiser, and not before', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await onlineWorkshop(world, 1)
  const [first, second] = [as('michi', 'organiser'), as('yui', 'organiser')]
  await expect(takeOver(first, id)).rejects.toMatchObject({ code: 'closed' })
  await closeAccount(world, as('takeru').actor.id)
  expect((await workshopPage(first, id)).may.takeOver).toBe(true)
  await expect(takeOver(as('sakura'), id)).rejects.toMatchObject({ code: 'forbidden' })
  await takeOver(first, id)
  await expect(takeOver(second, id)).rejects.toMatchObject({ code: 'closed' })
  expect((await workshopPage(first, id)).may.edit).toBe(true)
})
