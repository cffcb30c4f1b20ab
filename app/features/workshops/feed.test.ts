import { expect, test } from 'vitest'
import { calendarFeeds } from '#db/schema/workshops.ts'
import { onlineWorkshop, plannedWorkshop, workshopRowOf } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import { revokeRole } from '#app/features/accounts/index.server.ts'
import { closeFeed, feedOf, openFeed } from './feed.server.ts'
import { register } from './registration.server.ts'

const tokenIn = (address: string) => new URL(address).searchParams.get('token') ?? ''

test('a feed holds the own workshops by title and time, without place and address, and only a hash of its secret is kept', async () => {
  const world = await freshWorld()
  const { as, guest, store } = world
  const mine = await plannedWorkshop(world, { title: '自分の会' })
  await plannedWorkshop(world, { title: '別の会' })
  await register(as('sakura'), mine, 'room')
  const token = tokenIn(await openFeed(as('sakura')))
  const file = await feedOf(guest, token)
  expect(file).toContain('SUMMARY:自分の会')
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  const { place, roomLink } = await workshopRowOf(world, mine)
  expect(file).not.toContain(place)
  expect(file).not.toContain(roomLink)
  expect(JSON.stringify(await store.read.select().from(calendarFeeds))).not.toContain(token)
})

test('an address ends when it is closed, when a new one is made, and when its owner loses the role', async () => {
  const world = await freshWorld()
  const { as, guest, operator } = world
  await onlineWorkshop(world, 1)
  const gone = { code: 'not-found' }
  const first = tokenIn(await openFeed(as('sakura')))
  const second = tokenIn(await openFeed(as('sakura')))
  await expect(feedOf(guest, first)).rejects.toMatchObject(gone)
  await feedOf(guest, second)
  await closeFeed(as('sakura'))
  await expect(feedOf(guest, second)).rejects.toMatchObject(gone)
  const third = tokenIn(await openFeed(as('sakura')))
  await revokeRole(operator, as('sakura').actor.id, 'coordinator')
  await expect(feedOf(guest, third)).rejects.toMatchObject(gone)
  await expect(feedOf(guest, '')).rejects.toMatchObject(gone)
})
