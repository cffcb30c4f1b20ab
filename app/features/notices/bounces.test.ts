import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts } from '#db/schema/accounts.ts'
import { auditEntries, jobs, mails } from '#db/schema/core.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { runNextJob } from '#app/core/jobs/runner.server.ts'
import { hasRefusedMail, mailJob, queueMail, sendQueuedMail, smtpSender } from '#app/core/mail/mail.server.ts'
import { drainOutbox, record } from '#app/core/outbox.server.ts'
import { accountMails } from '#app/features/notifications/index.server.ts'
import { mailServer } from '#tests/mail-server.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import {
  bouncedAddresses,
  bounceJob,
  clearBounce,
  orderBounce,
  recordOrderedBounce,
} from './bounces.server.ts'
import { isBounced } from './list.query.server.ts'

/** A world with a mail server that refuses, in which Hikari gets a mail. */
async function refusing(code: number, words = 'no such user here') {
  const world = await freshWorld()
  const { system, store, as } = world
  const server = await mailServer()
  server.refuse(code, words)
  const send = smtpSender(server.url, 'portal@test.example')
  const handlers = {
    [mailJob]: (ctx: Context, { id }: Record<string, string>) => sendQueuedMail(ctx, send, id!, orderBounce),
    [bounceJob]: (ctx: Context, { id }: Record<string, string>) => recordOrderedBounce(ctx, id!),
  }
  const [hikari, admin] = [as('hikari'), as('nozomi', 'admin')]
  const work = async () => {
    while (await runNextJob(system, handlers));
  }
  const mail = async (confidential: boolean, recipient = emailOf('hikari')) => {
    await store.transact((tx) =>
      queueMail(tx, system, { recipient, confidential, subject: '知らせ', body: '知らせがあります。' }),
    )
    await work()
  }
  return { ...world, hikari, admin, work, mail }
}

test('an address that the mail server does not know is recorded, and its mail is not tried again', async () => {
  const { mail, hikari, admin, store } = await refusing(550)
  await mail(false)
  expect(await isBounced(hikari)).toBe(true)
  expect(await bouncedAddresses(admin)).toMatchObject([{ name: 'hikari' }])
  expect(await hasRefusedMail(store.read)).toBe(false)
  expect(await store.read.select().from(mails)).toMatchObject([{ sentAt: null, lastError: 'no-mailbox' }])
  const rows = await store.read.select().from(jobs)
  expect(rows.every(({ doneAt }) => doneAt !== null)).toBe(true)
  expect(JSON.stringify(rows)).not.toContain('@')
  expect(await store.read.select().from(auditEntries)).toMatchObject([
    { event: 'mail.bounced', actorKind: 'system', subjectId: hikari.actor.id },
  ])
})

test('after a mail about a case it is recorded on the next Monday, so that the day tells nothing', async () => {
  const { mail, work, hikari, admin, clock } = await refusing(550, '5.1.1 no such user')
  await mail(true)
  expect(await isBounced(hikari)).toBe(false)
  clock.advance(7, 'days')
  await work()
  const [recorded] = await bouncedAddresses(admin)
  expect(recorded).toMatchObject({ name: 'hikari', since: dayOf(clock.now()) })
})

test('whoever starts the mails again is not stopped by a refusal from before', async () => {
  const { mail, work, hikari, clock } = await refusing(550)
  await mail(true)
  await mail(false)
  expect(await isBounced(hikari)).toBe(true)
  await clearBounce(hikari, hikari.actor.id)
  clock.advance(7, 'days')
  await work()
  expect(await isBounced(hikari)).toBe(false)
})

test('who has another address gets mails again, and is told there', async () => {
  const { mail, hikari, system, store } = await refusing(550)
  await mail(false)
  const email = 'hikari.new@test.example'
  await store.transact(async (tx) => {
    await tx.update(accounts).set({ email, emailKey: email }).where(eq(accounts.id, hikari.actor.id))
    await record(tx, system, { event: 'account.email-changed', subjectId: hikari.actor.id })
  })
  await drainOutbox(system, [accountMails])
  expect(await isBounced(hikari)).toBe(false)
  expect((await store.read.select().from(mails)).map(({ recipient }) => recipient)).toContain(email)
})

test.each([
  [451, 'mailbox busy'],
  [554, '5.7.1 relay access denied'],
  [550, 'relay not permitted'],
  [550, 'Service unavailable, client host [192.0.2.1] blocked by a black list'],
  [550, 'Sender verify failed'],
  [550, 'Administrative prohibition'],
  [553, 'sender address rejected: not owned by user'],
  [554, 'Client host 85.5.1.1 blocked'],
  [552, '5.2.3 message too long'],
  [552, '5.2.2 mailbox full'],
  [553, 'sorry, not in my list of allowed hosts (#5.7.1)'],
])('a refusal that does not tell of the mailbox records nothing: %i %s', async (code, words) => {
  const { mail, hikari, store } = await refusing(code, words)
  await mail(false)
  expect(await isBounced(hikari)).toBe(false)
  expect(await store.read.select().from(mails)).toMatchObject([{ lastError: String(code) }])
  expect(await store.read.select().from(jobs)).toMatchObject([{ kind: mailJob, doneAt: null, attempts: 1 }])
})

test('a refusal of the same address in another case marks nobody: somebody else may have written it', async () => {
  const { mail, hikari, clock, work } = await refusing(550)
  await mail(true, emailOf('hikari').toUpperCase())
  clock.advance(7, 'days')
  await work()
  expect(await isBounced(hikari)).toBe(false)
})

test('an address without an account is nobody, and only the system records without being asked', async () => {
  const { mail, store, admin, hikari } = await refusing(550)
  await mail(false, 'nobody@test.example')
  expect(await store.read.select().from(jobs)).toMatchObject([{ kind: mailJob }])
  await expect(recordOrderedBounce(admin, hikari.actor.id)).rejects.toMatchObject({ code: 'forbidden' })
})
