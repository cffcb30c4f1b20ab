import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { leave, register } from '#app/features/workshops/index.server.ts'
import { changeWorkshop } from '#app/features/workshops/planning.server.ts'
import { onlineWorkshop, plan, workshopRowOf } from '#tests/workshops-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { workshopMails } from './workshop-mails.server.ts'

test('seat, waitlist, moving up, leaving and a new time are each told once, by one link and no title', async () => {
  const world = await freshWorld()
  const { as, store, system } = world
  const id = await onlineWorkshop(world, 1)
  await register(as('sakura'), id, 'online')
  await register(as('kaede'), id, 'online')
  await leave(as('sakura'), id)
  const online = { format: 'online', roomSeats: '', place: '', onlineSeats: '1' }
  await changeWorkshop(as('takeru'), id, plan({ ...online, version: '1', startsAt: '16:00' }))
  await Promise.all([1, 2].map(() => drainOutbox(system, [workshopMails])))
  const sent = await store.read.select().from(mails)
  const told = (name: string) =>
    sent.filter(({ recipient }) => recipient === emailOf(name)).map(({ subject }) => subject)
  expect(told('sakura').sort()).toEqual(
    ['[つなぐ] 事例研究会に申し込みました', '[つなぐ] 事例研究会の申し込みを取り消しました'].sort(),
  )
  expect(told('kaede').sort()).toEqual(
    [
      '[つなぐ] 事例研究会の待ちに入りました',
      '[つなぐ] 事例研究会の席が空きました',
      '[つなぐ] 事例研究会の日時か場所が変わりました',
    ].sort(),
  )
  const { title, roomLink } = await workshopRowOf(world, id)
  for (const { subject, body } of sent) {
    expect(subject + body).not.toContain(title)
    expect(body).not.toContain(roomLink)
    expect(body.match(/https:\/\/\S*/g)).toEqual([`https://portal.test.example/workshops/${id}`])
  }
})
