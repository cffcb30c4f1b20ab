import { expect, test } from 'vitest'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { caseMails } from '#app/features/notifications/index.server.ts'
import { publishedCase } from '#tests/cases-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { outbox, overview } from './overview.query.server.ts'

test('the outbox page shows what was written to a named author, and hides who got what is confidential', async () => {
  const { as, system } = await freshWorld()
  const shino = as('shino', 'moderator')
  await publishedCase(as('sakura'), shino)
  const hidden = await publishedCase(as('kaede'), shino, { anonymous: 'yes' })
  await drainOutbox(system, [caseMails])
  const { mails } = await outbox(as('nozomi', 'admin'))
  expect(mails).toHaveLength(4)
  expect(mails.filter(({ recipient }) => recipient !== null)).toMatchObject([
    { recipient: emailOf('sakura') },
  ])
  expect(mails.filter(({ recipient }) => recipient === null).every(({ body }) => body === null)).toBe(true)
  expect(JSON.stringify(mails)).not.toMatch(new RegExp(`kaede|shino|${hidden}`))
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
