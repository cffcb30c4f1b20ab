import { eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts } from '#db/schema/accounts.ts'
import { jobs, mails } from '#db/schema/core.ts'
import { notices, noticeSettings } from '#db/schema/notices.ts'
import type { Store } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { claimJob } from '#app/core/jobs/queue.server.ts'
import { runNextJob } from '#app/core/jobs/runner.server.ts'
import { mailJob } from '#app/core/mail/mail.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { followCase } from '#app/features/cases/follow.server.ts'
import { postReply, withdrawCase } from '#app/features/cases/index.server.ts'
import { caseMails } from '#app/features/notifications/index.server.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { emailOf, freshWorld, type PersonContext, type World } from '#tests/world.ts'
import { bouncedAddresses, clearBounce, recordBounce } from './bounces.server.ts'
import { digestJob, orderDigests, sendDigests } from './digests.server.ts'
import { settingsInput } from './input.ts'
import { isBounced, ownNotices } from './list.query.server.ts'
import { readAll, readNotice } from './reading.server.ts'
import { ownSettings, renewStopLinks, saveSettings } from './settings.server.ts'
import { stopMails, whatStops } from './stop-links.server.ts'

async function settle({ system }: Pick<World, 'system'>) {
  while ((await drainOutbox(system, [caseMails])) > 0);
}

const mailsTo = async ({ store }: Pick<World, 'store'>, name: string) =>
  store.read
    .select()
    .from(mails)
    .where(eq(mails.recipient, emailOf(name)))
const lettersOf = async (member: PersonContext) =>
  (await ownNotices(member, {})).items.map(({ letter }) => letter)

async function choose(member: PersonContext, changes: Record<string, unknown>) {
  const { values } = await ownSettings(member)
  await saveSettings(member, settingsInput.parse({ ...shown(values), ...changes }))
}
const shown = ({ quietFrom: _, quietUntil: __, ...values }: Record<string, unknown>) => values

test('each member is told of an answer as chosen: at once, together or not at all; the writer is told nowhere', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await followCase(as('kaede'), id, { follow: 'now' })
  await followCase(as('minoru'), id, { follow: 'digest' })
  await followCase(as('fuuta'), id, { follow: 'now' })
  await choose(as('fuuta'), { follows: 'never' })
  await followCase(as('hikari'), id, { follow: 'now' })
  await settle(world)
  await postReply(as('hikari'), id, answer({ anonymous: 'yes' }))
  await settle(world)
  const told = ['kaede', 'minoru', 'fuuta', 'hikari'] as const
  expect(await Promise.all(told.map((name) => lettersOf(as(name))))).toEqual([
    ...[['followedAnswer'], ['followedAnswer'], ['followedAnswer'], []],
  ])
  expect((await Promise.all(told.map((name) => mailsTo(world, name)))).map(({ length }) => length)).toEqual([
    ...[1, 0, 0, 0],
  ])
  await postReply(as('kaede'), id, answer({ to: 1 }))
  await settle(world)
  expect(await lettersOf(as('hikari'))).toEqual(['answeredYou'])
  await followCase(as('sakura'), id, { follow: 'none' })
  await readAll(as('sakura'), world.clock.now())
  await postReply(as('minoru'), id, answer())
  await settle(world)
  expect((await ownNotices(as('sakura'), {})).items.every(({ read }) => read)).toBe(true)
})

test('a new case is told to followers of its field, once, and not to its anonymous author', async () => {
  const world = await freshWorld()
  const { as } = world
  const me = as('sakura')
  await choose(me, { followNow: ['housing'] })
  await choose(as('kaede'), { followNow: ['housing'] })
  await choose(as('minoru'), { followDigest: ['education'] })
  await publishedCase(me, as('shino', 'moderator'), { anonymous: 'yes' })
  await settle(world)
  expect(await lettersOf(as('kaede'))).toEqual(['newCase'])
  expect(await lettersOf(as('minoru'))).toEqual([])
  expect(await lettersOf(me)).toEqual(['approved'])
})

test('a mail about an answer leaves with the quarter and after the quiet hours; the list shows days alone', async () => {
  const world = await freshWorld()
  const { as, clock, store } = world
  const me = as('sakura')
  const id = await publishedCase(me, as('shino', 'moderator'))
  await settle(world)
  const runAt = async () => {
    const sent = await mailsTo(world, 'sakura')
    const [job] = await store.read
      .select()
      .from(jobs)
      .where(eq(jobs.key, sent.at(-1)!.id))
    return job!.runAt
  }
  clock.set('2026-11-24T15:01:00+09:00')
  await postReply(as('kaede'), id, answer())
  await settle(world)
  expect(await runAt()).toEqual(new Date('2026-11-24T15:15:00+09:00'))
  await store.transact((tx) => tx.delete(mails).then())
  await choose(me, { quietFrom: '15', quietUntil: '9' })
  await postReply(as('kaede'), id, answer())
  await settle(world)
  expect(await runAt()).toEqual(new Date('2026-11-25T09:00:00+09:00'))
  const { items } = await ownNotices(me, {})
  // The second answer gave the first notice a new day, not a second line.
  expect(items.filter(({ letter }) => letter === 'answered')).toHaveLength(1)
  expect(JSON.stringify(items)).not.toContain('T')
})

test('only the own notices are read, page by page; what came after the page was shown stays unread', async () => {
  const world = await freshWorld()
  const { as, store, clock } = world
  const me = as('sakura')
  const row = (n: number, accountId: string) => ({
    ...{
      id: me.newId(),
      accountId,
      kind: 'cases',
      letter: 'approved',
      subjectId: `c${n}`,
      path: `/cases/${n}`,
    },
    at: clock.now(),
  })
  await store.transact((tx) =>
    tx
      .insert(notices)
      .values([...Array(45).keys()].map((n) => row(n, me.actor.id)))
      .then(),
  )
  const first = await ownNotices(me, {})
  const second = await ownNotices(me, { before: first.older! })
  const third = await ownNotices(me, { before: second.older! })
  expect([first, second, third].map(({ items }) => items.length)).toEqual([20, 20, 5])
  expect([first.newer, third.older]).toEqual([null, null])
  expect((await ownNotices(me, { after: third.newer! })).items).toEqual(second.items)
  const { id, path } = first.items[0]!
  await expect(readNotice(as('kaede'), id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await readNotice(me, id)).toBe(path)
  const seenAt = clock.now()
  clock.advance(1, 'minutes')
  await store.transact((tx) => tx.insert(notices).values(row(50, me.actor.id)).then())
  await readAll(me, seenAt)
  const unread = await store.read.select().from(notices).where(isNull(notices.readAt))
  expect(unread.map((item) => item.path)).toEqual(['/cases/50'])
})

async function membersWith({ store, clock, system }: World, count: number) {
  const people = [...Array(count).keys()].map((n) => ({ id: system.newId(), email: `m${n}@test.example` }))
  await store.transact(async (tx) => {
    await tx.insert(accounts).values(
      people.map(({ id, email }, n) => ({
        ...{ id, email, emailKey: email, name: `m${n}`, passwordHash: '', createdAt: clock.now() },
        locale: n % 2 ? ('en' as const) : ('ja' as const),
      })),
    )
    await tx.insert(notices).values(
      people.flatMap(({ id }, n) =>
        ['followedAnswer', 'newCase'].map((letter) => ({
          ...{ id: system.newId(), accountId: id, kind: 'follows', letter, subjectId: `s${n}` },
          ...{ path: '/cases/1', at: clock.now(), digest: 'weekly' as const },
        })),
      ),
    )
  })
  return people
}

/** A process that is killed before its second part is committed: the database forgets that part. */
const dyingAt = (part: number, store: Store): Store => {
  let parts = 0
  return {
    ...store,
    transact: (work, lock) =>
      store.transact(async (tx) => {
        const result = await work(tx)
        if (lock === 'notice digests' && ++parts === part) throw new Error('killed')
        return result
      }, lock),
  }
}

test('a digest reaches each member once, though its process is killed half-way and two others go on', async () => {
  const world = await freshWorld()
  const { system, store, clock } = world
  const people = await membersWith(world, 120)
  clock.set('2026-11-30T07:00:00+09:00')
  await store.transact((tx) => orderDigests(tx, system))
  await store.transact((tx) => orderDigests(tx, system))
  const done: string[] = []
  const handlers = {
    [digestJob]: async (ctx: Context, { rate }: Record<string, string>) => {
      await sendDigests(ctx, rate as 'weekly')
      done.push(rate!)
    },
    [mailJob]: async () => {},
  }
  let claimed = await claimJob(system)
  if (claimed?.payload.rate !== 'weekly') claimed = await claimJob(system)
  expect(claimed).toMatchObject({ kind: digestJob, payload: { rate: 'weekly' } })
  await expect(sendDigests({ ...system, store: dyingAt(2, store) }, 'weekly')).rejects.toThrow('killed')
  expect(await store.read.select().from(mails)).toHaveLength(50)
  // Its lease runs out; then two runners come at once.
  clock.advance(2, 'minutes')
  const runner = async () => {
    while (await runNextJob(system, handlers));
  }
  await Promise.all([runner(), runner(), sendDigests(system, 'weekly')])
  expect(done).toContain('weekly')
  const sent = await store.read.select().from(mails)
  expect(sent.map(({ recipient }) => recipient).sort()).toEqual(people.map(({ email }) => email).sort())
  const english = sent.find(({ recipient }) => recipient === 'm1@test.example')!
  expect(english).toMatchObject({ confidential: true, subject: '[Tsunagu] This week: 2 notifications' })
  expect(english.body.match(/https:\/\/\S*/g)).toEqual(['https://portal.test.example/me/notifications'])
})

test('what was read before, turned off since, or belongs to an address that bounces is in no digest', async () => {
  const world = await freshWorld()
  const { as, system, store } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  const followers = ['kaede', 'minoru', 'hikari', 'fuuta'].map((name) => as(name))
  for (const one of followers) await followCase(one, id, { follow: 'digest' })
  await postReply(as('sakura'), id, answer())
  await settle(world)
  await store.transact((tx) => tx.delete(mails).then())
  await readAll(as('kaede'), world.clock.now())
  await choose(as('minoru'), { follows: 'never' })
  const admin = as('nozomi', 'admin')
  await recordBounce(admin, 'Hikari@Test.example')
  await sendDigests(system, 'weekly')
  expect((await store.read.select().from(mails)).map(({ recipient }) => recipient)).toEqual([
    emailOf('fuuta'),
  ])

  expect(await bouncedAddresses(admin)).toMatchObject([{ name: 'hikari' }])
  expect(await isBounced(as('hikari'))).toBe(true)
  await expect(clearBounce(as('kaede'), as('hikari').actor.id)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(recordBounce(as('kaede'), emailOf('fuuta'))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(recordBounce(admin, 'nobody@test.example')).rejects.toMatchObject({ code: 'invalid' })
  await clearBounce(as('hikari'), as('hikari').actor.id)
  expect(await isBounced(as('hikari'))).toBe(false)
})

test('the link of a mail stops its kind by its secret alone, and a renewed secret makes it worthless', async () => {
  const world = await freshWorld()
  const { as, guest, store } = world
  const me = as('sakura')
  const id = await publishedCase(me, as('shino', 'moderator'))
  await postReply(as('kaede'), id, answer())
  await settle(world)
  const [mail] = (await mailsTo(world, 'sakura')).filter(({ subject }) => subject.includes('回答'))
  const token = mail!.unsubscribe!.split('/').at(-1)!
  expect(mail!.body).not.toContain('unsubscribe')
  expect(await whatStops(guest, token)).toBe('cases')
  const forged = token.replace(/cases$/, 'answers')
  for (const wrong of [
    forged,
    token.slice(0, -1),
    'a.cases.b',
    'x',
    `${token}.y`.replace('cases', 'account'),
  ])
    await expect(stopMails(guest, wrong)).rejects.toMatchObject({ code: 'not-found' })
  await stopMails(guest, token)
  await stopMails(guest, token)
  const [row] = await store.read
    .select()
    .from(noticeSettings)
    .where(eq(noticeSettings.accountId, me.actor.id))
  expect(row!.rates).toEqual({ cases: 'never' })
  await renewStopLinks(me)
  await expect(whatStops(guest, token)).rejects.toMatchObject({ code: 'not-found' })
})

test('two pages of settings do not overwrite each other, and a withdrawn case takes its notices along', async () => {
  const world = await freshWorld()
  const { as, store } = world
  const me = as('sakura')
  const before = (await ownSettings(me)).values
  await choose(me, { cases: 'daily' })
  const late = settingsInput.parse({ ...shown(before), cases: 'never' })
  await expect(saveSettings(me, late)).rejects.toMatchObject({ code: 'conflict' })
  expect(settingsInput.safeParse({ ...shown(before), quietFrom: '3' }).success).toBe(false)
  expect(
    settingsInput.safeParse({ ...shown(before), followNow: ['housing'], followDigest: ['housing'] }).success,
  ).toBe(false)
  const id = await publishedCase(me, as('shino', 'moderator'))
  await settle(world)
  expect(await store.read.select().from(notices)).not.toEqual([])
  await withdrawCase(me, id)
  await settle(world)
  expect(await store.read.select().from(notices)).toEqual([])
})
