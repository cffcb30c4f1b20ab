import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { measured } from '#tests/measured.ts'
import { accounts } from '#db/schema/accounts.ts'
import { auditEntries, jobs, mails } from '#db/schema/core.ts'
import { recoveryLinks } from '#db/schema/recovery.ts'
import type { Context } from '#app/core/context.ts'
import { runNextJob } from '#app/core/jobs/runner.server.ts'
import { newestMails } from '#app/core/mail/mail.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { accountMails } from '#app/features/notifications/index.server.ts'
import { emailOf, freshWorld, password, type World } from '#tests/world.ts'
import { printCodes } from './factors.server.ts'
import { messages } from './messages.ts'
import { recoveryJob, requestRecovery, sendRecoveryLink, sweepRecoveryLinks } from './recovery-mail.server.ts'
import { recover, recoveryIsOpen } from './recovery.server.ts'
import { signIn } from './sign-in.server.ts'
import { verify } from './verification.server.ts'

const address = '192.0.2.1'
const fresh = 'umi-to-yama-no-uta-7'
const ended = { code: 'conflict', said: messages.both((t) => t.recovery.ended) }

const handlers = {
  [recoveryJob]: (ctx: Context, { emailKey }: Record<string, string>) => sendRecoveryLink(ctx, emailKey!),
}

async function linksMailed(world: World) {
  while (await runNextJob(world.system, handlers));
  const sent = await world.store.read.select().from(mails).orderBy(mails.createdAt, mails.id)
  return sent.map(({ body }) => /\/recover\/([\w-]{43})$/m.exec(body)![1]!)
}

async function linkFor(world: World, name: string) {
  world.as(name)
  await requestRecovery(world.guest, { email: emailOf(name), address })
  return (await linksMailed(world)).at(-1)!
}

test('a link from the mail sets a new password, and the old one is gone', async () => {
  const world = await freshWorld()
  const token = await linkFor(world, 'sakura')
  await recover(world.guest, token, fresh)
  const email = emailOf('sakura')
  await expect(signIn(world.guest, { email, password: fresh, address })).resolves.toBeTruthy()
  await expect(signIn(world.guest, { email, password, address })).rejects.toMatchObject({ code: 'invalid' })
})

test('the second factor is still asked for; a printed code is one', async () => {
  const world = await freshWorld()
  world.as('sakura')
  const email = emailOf('sakura')
  const { validate, visitor } = world.process.sessions
  const first = await signIn(world.guest, { email, password, address })
  const { codes, token: before } = await printCodes({ ...world.guest, actor: (await validate(first))! })
  await recover(world.guest, await linkFor(world, 'sakura'), fresh)
  expect(await visitor(before)).toEqual({ kind: 'guest' })
  const half = await visitor(await signIn(world.guest, { email, password: fresh, address }))
  expect(half).toMatchObject({ kind: 'guest', half: { needs: 'factor' } })
  const full = await verify({ ...world.guest, actor: half }, { code: codes[0]!, address })
  expect(await validate(full)).toMatchObject({ name: 'sakura' })
})

test('a link works once, also when two devices send it at once', async () => {
  const world = await freshWorld()
  const token = await linkFor(world, 'sakura')
  const tries = await Promise.allSettled([fresh, `${fresh}-b`].map((one) => recover(world.guest, token, one)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: ended })
  await expect(recover(world.guest, token, fresh)).rejects.toMatchObject(ended)
})

test('a password that is refused leaves the link as it was', async () => {
  const world = await freshWorld()
  const token = await linkFor(world, 'sakura')
  for (const easy of ['short', 'password1234', 'sakura@test.example'])
    await expect(recover(world.guest, token, easy)).rejects.toMatchObject({ code: 'invalid' })
  await expect(recover(world.guest, token, fresh)).resolves.toBeUndefined()
})

test('after an hour a link is over, then it is swept', async () => {
  const world = await freshWorld()
  const token = await linkFor(world, 'sakura')
  world.clock.advance(59, 'minutes')
  expect(await recoveryIsOpen(world.guest, token)).toBe(true)
  world.clock.advance(1, 'minutes')
  expect(await recoveryIsOpen(world.guest, token)).toBe(false)
  await expect(recover(world.guest, token, fresh)).rejects.toMatchObject(ended)
  world.clock.advance(1, 'minutes')
  await sweepRecoveryLinks(world.system)
  expect(await world.store.read.select().from(recoveryLinks)).toEqual([])
})

test('a newer link ends the one before, and five minutes pass between two mails', async () => {
  const world = await freshWorld()
  const first = await linkFor(world, 'sakura')
  await linkFor(world, 'sakura')
  expect(await linksMailed(world)).toEqual([first])
  world.clock.advance(5, 'minutes')
  const second = await linkFor(world, 'sakura')
  await expect(recover(world.guest, first, fresh)).rejects.toMatchObject(ended)
  await expect(recover(world.guest, second, fresh)).resolves.toBeUndefined()
})

test('what is done for an unknown address is what is done for a known one', async () => {
  const world = await freshWorld()
  world.as('sakura')
  await world.store.transact(async () => {})
  const done: string[][] = []
  for (const email of [emailOf('sakura'), emailOf('nobody')]) {
    world.queries()
    await requestRecovery(world.guest, { email, address })
    done.push(world.queries())
  }
  expect(done[1]).toEqual(done[0])
  expect(done[0]!.length).toBeGreaterThan(0)
  expect(await linksMailed(world)).toHaveLength(1)
})

test('the median time of the answer is the same for both', measured, async () => {
  const world = await freshWorld()
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let i = 0; i < 60; i++) world.as(`member-${i}`)
  await world.store.transact(async () => {})
  for (let i = 0; i < 60; i++) {
    for (const [who, email] of [
      ['known', emailOf(`member-${i}`)],
      ['unknown', emailOf(`nobody-${i}`)],
    ] as const) {
      const start = performance.now()
      await requestRecovery(world.guest, { email, address: `192.0.2.${i}` })
      times[who].push(performance.now() - start)
    }
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]!
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(5)
})

test('asking again and again is refused alike, known or not', async () => {
  const world = await freshWorld()
  world.as('sakura')
  for (const email of [emailOf('sakura'), emailOf('nobody')]) {
    for (let i = 0; i < 8; i++) await requestRecovery(world.guest, { email, address })
    await expect(requestRecovery(world.guest, { email, address })).rejects.toMatchObject({
      code: 'too-many',
      said: messages.both((t) => t.recovery.wait(15)),
    })
  }
  await expect(signIn(world.guest, { email: emailOf('sakura'), password, address })).resolves.toBeTruthy()
})

test('a closed account gets no mail, and its link opens nothing', async () => {
  const world = await freshWorld()
  const token = await linkFor(world, 'sakura')
  await world.store.transact((tx) => tx.update(accounts).set({ closedAt: world.clock.now() }).then())
  await expect(recover(world.guest, token, fresh)).rejects.toMatchObject(ended)
  world.clock.advance(10, 'minutes')
  await requestRecovery(world.guest, { email: emailOf('sakura'), address })
  expect(await linksMailed(world)).toEqual([token])
})

test('only the hash of the link is kept beside the mail, and neither job, audit nor log knows it', async () => {
  const world = await freshWorld()
  const token = await linkFor(world, 'sakura')
  const kept = JSON.stringify([
    await world.store.read.select().from(recoveryLinks),
    await world.store.read.select().from(jobs),
    await world.store.read.select().from(auditEntries),
    world.logged,
  ])
  expect(kept).not.toContain(token)
})

test.each([
  ['with a mail server the admin does not see the link', true, 0],
  ['without one the admin hands it on from the outbox', false, 1],
])('%s', async (_, mailIsSent, shown) => {
  const world = await freshWorld()
  world.process.mailIsSent = mailIsSent
  await linkFor(world, 'sakura')
  expect(await newestMails(world.store.read, 10)).toHaveLength(shown)
})

test('a mail tells of the new password, and the audit of how it came', async () => {
  const world = await freshWorld()
  await recover(world.guest, await linkFor(world, 'sakura'), fresh)
  const id = world.as('sakura').actor.id
  await drainOutbox(world.system, [accountMails])
  const sent = await world.store.read.select().from(mails)
  expect(sent.map(({ recipient }) => recipient)).toEqual([emailOf('sakura'), emailOf('sakura')])
  const rows = await world.store.read.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(rows.map(({ event, detail }) => [event, detail])).toEqual([
    ['recovery.mailed', {}],
    ['account.password-changed', { by: 'recovery' }],
  ])
})

test('nobody but the clock sends links', async () => {
  const world = await freshWorld()
  for (const ctx of [world.guest, world.as('nozomi', 'admin')])
    await expect(sendRecoveryLink(ctx, emailOf('nozomi'))).rejects.toMatchObject({ code: 'forbidden' })
})
