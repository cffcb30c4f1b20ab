import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { eq } from 'drizzle-orm'
import { onlineWorkshop, plan, workshopRowOf } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import { callOff } from './call-off.server.ts'
import { workshopCalendar } from './event.query.server.ts'
import { changeWorkshop } from './planning.server.ts'
import { register } from './registration.server.ts'
import { workshopPage } from './workshop.query.server.ts'

test('what is called off stays visible without its online address, takes nobody in and is cancelled in calendars', async () => {
  const world = await freshWorld()
  const { as, store } = world
  const id = await onlineWorkshop(world, 2)
  await register(as('sakura'), id, 'online')
  const { sequence } = await workshopRowOf(world, id)
  await callOff(as('takeru'), id)
  await callOff(as('takeru'), id)
  expect((await workshopRowOf(world, id)).sequence).toBe(sequence + 1)
  expect(await workshopPage(as('sakura'), id)).toMatchObject({ phase: 'called-off', roomLink: null })
  await expect(register(as('kaede'), id, 'online')).rejects.toMatchObject({ code: 'closed' })
  await expect(changeWorkshop(as('takeru'), id, plan({ version: '2' }))).rejects.toMatchObject({
    code: 'closed',
  })
  const file = await workshopCalendar(as('sakura'), id)
  expect(file).toContain(`SEQUENCE:${sequence + 1}\r\n`)
  expect(file).toContain('STATUS:CANCELLED\r\n')
  expect(file).not.toContain('meet.demo.example')
  const events = await store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.event, 'workshop.called-off'))
  expect(events).toHaveLength(1)
})

test('a coordinator, and anybody once it began, cannot call it off', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const id = await onlineWorkshop(world, 2)
  await expect(callOff(as('sakura'), id)).rejects.toMatchObject({ code: 'forbidden' })
  clock.set('2026-12-08T14:00:00+09:00')
  await expect(callOff(as('takeru'), id)).rejects.toMatchObject({ code: 'closed' })
})
