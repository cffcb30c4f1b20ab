import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { handOver } from '#app/features/library/keeping.server.ts'
import { remindOwners } from '#app/features/library/index.server.ts'
import { addedFile, addedResource, resourceFields } from '#tests/library-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { libraryMails } from './library-mails.server.ts'

test('the owner is reminded once, fourteen days before the review day, by one link and no title', async () => {
  const world = await freshWorld()
  const { as, store, system, clock } = world
  const id = await addedResource(as('sakura'), { reviewOn: '2026-12-20' })
  await addedResource(as('kaede'), { reviewOn: '2027-12-20' })
  const sent = async () => {
    await remindOwners(system)
    await drainOutbox(system, [libraryMails])
    return store.read.select().from(mails)
  }
  clock.set('2026-12-05T23:00:00+09:00')
  expect(await sent()).toEqual([])
  clock.set('2026-12-06T00:00:00+09:00')
  await sent()
  clock.set('2026-12-10T00:00:00+09:00')
  const [letter, ...more] = await sent()
  expect(more).toEqual([])
  expect(letter!.recipient).toBe(emailOf('sakura'))
  expect(letter!.body.match(/https:\/\/\S*/g)).toEqual([`https://portal.test.example/library/${id}/review`])
  expect(letter!.subject + letter!.body).not.toContain(resourceFields.title)
})

test('a new owner is told, and is reminded in turn', async () => {
  const { as, store, system, clock } = await freshWorld()
  as('kaede')
  const id = await addedResource(as('sakura'), { reviewOn: '2026-12-20' })
  clock.set('2026-12-08T00:00:00+09:00')
  await remindOwners(system)
  await drainOutbox(system, [libraryMails])
  await handOver(as('sakura'), id, { email: emailOf('kaede') })
  await remindOwners(system)
  await drainOutbox(system, [libraryMails])
  const recipients = (await store.read.select().from(mails)).map(({ recipient }) => recipient)
  expect(recipients.sort()).toEqual([emailOf('kaede'), emailOf('kaede'), emailOf('sakura')])
})

test('the owner is told by one link that a file cannot be published, and not what is in it', async () => {
  const { as, store, system } = await freshWorld()
  const id = await addedFile(as('sakura'), '在留カード番号 AB12345678CD')
  await drainOutbox(system, [libraryMails])
  const [letter, ...more] = await store.read.select().from(mails)
  expect(more).toEqual([])
  expect(letter!.body).toContain(`https://portal.test.example/library/${id}`)
  expect(letter!.body).not.toContain('12345678')
})
