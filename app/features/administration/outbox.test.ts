import { expect, test } from 'vitest'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import { caseMails } from '#app/features/notifications/index.server.ts'
import { publishedCase } from '#tests/cases-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { outbox, overview } from './overview.query.server.ts'

test('the outbox page shows mails to everybody’s knowledge, and not even the number of confidential ones', async () => {
  const { as, system, store } = await freshWorld()
  const shino = as('shino', 'moderator')
  await publishedCase(as('sakura'), shino)
  await publishedCase(as('kaede'), shino, { anonymous: 'yes' })
  await drainOutbox(system, [caseMails])
  const welcome = { recipient: emailOf('rin'), confidential: false, subject: 'はじめに', body: 'ようこそ' }
  await store.transact((tx) => queueMail(tx, system, welcome))
  const { mails } = await outbox(as('nozomi', 'admin'))
  expect(mails).toMatchObject([
    { recipient: emailOf('rin'), body: 'ようこそ', createdOn: '2026-11-24', sent: false },
  ])
})

test('only an admin opens the pages of operation', async () => {
  const { as, guest, operator } = await freshWorld()
  const mayor = as('mamoru', { role: 'official', level: 'national' })
  for (const ctx of [as('sakura'), as('shino', 'moderator'), mayor, guest, operator]) {
    await expect(outbox(ctx)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(overview(ctx)).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('the overview says that the database is sound and the audit chain fits', async () => {
  const { as } = await freshWorld()
  await publishedCase(as('sakura'), as('shino', 'moderator'))
  expect(await overview(as('nozomi', 'admin'))).toMatchObject({
    health: { writable: true, migrated: true, durable: true },
    brokenAt: null,
    mailIsSent: true,
  })
})
