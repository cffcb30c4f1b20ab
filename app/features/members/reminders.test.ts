import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { applied, row } from '#tests/roster-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { remindMembers } from './reminders.server.ts'

const entry = (expires: string) => [row(1, { email: emailOf('sakura'), expires })]

test('a member is reminded 180 and 30 days before the end, once each, and not after a renewal', async () => {
  const { operator, system, as, clock, store } = await freshWorld()
  as('sakura')
  await applied(operator, entry('2027-05-23'))
  const sent = async (day: string) => {
    clock.set(`${day}T10:00:00+09:00`)
    await remindMembers(system)
    return (await store.read.select().from(mails)).length
  }
  expect(await sent('2026-11-23')).toBe(0)
  expect(await sent('2026-11-24')).toBe(1)
  expect(await sent('2026-11-26')).toBe(1)
  expect(await sent('2027-04-22')).toBe(1)
  expect(await sent('2027-04-23')).toBe(2)
  expect(await sent('2027-04-24')).toBe(2)
  expect(await store.read.select({ to: mails.recipient }).from(mails)).toEqual([
    { to: emailOf('sakura') },
    { to: emailOf('sakura') },
  ])
  await applied(operator, entry('2030-05-23'))
  expect(await sent('2029-11-24')).toBe(3)
})

test('who renewed in time, left the roster or has no account yet is not reminded', async () => {
  const { operator, system, as, clock, store } = await freshWorld()
  as('sakura')
  as('kaede')
  const kaede = row(2, { email: emailOf('kaede'), expires: '2027-05-23' })
  await applied(operator, [...entry('2027-05-23'), kaede, row(3, { expires: '2027-05-23' })])
  await applied(operator, [...entry('2030-05-23'), row(3, { expires: '2027-05-23' })])
  clock.set('2026-11-24T10:00:00+09:00')
  await remindMembers(system)
  expect(await store.read.select().from(mails)).toEqual([])
})

test('several processes at once, and one that breaks off, remind everybody once', async () => {
  const { operator, system, as, clock, store } = await freshWorld()
  const people = Array.from({ length: 120 }, (_, number) => `member-${number}`)
  for (const name of people) as(name)
  await applied(
    operator,
    people.map((name, number) => row(number + 1, { email: emailOf(name), expires: '2027-05-23' })),
  )
  clock.set('2026-11-24T10:00:00+09:00')
  let mailsWritten = 0
  const breaking = {
    ...system,
    newId: () => {
      if (++mailsWritten === 150) throw new Error('the process was killed')
      return system.newId()
    },
  }
  await expect(remindMembers(breaking)).rejects.toThrow('killed')
  await Promise.all([remindMembers(system), remindMembers(system)])
  const sent = (await store.read.select().from(mails)).map(({ recipient }) => recipient)
  expect(sent.sort()).toEqual(people.map(emailOf).sort())
})
