import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts, grants, invitations } from '#db/schema/accounts.ts'
import { mails, outboxEvents } from '#db/schema/core.ts'
import { members, roster, rosterImports, rosterStaged } from '#db/schema/members.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { applied, checked, row, rows } from '#tests/roster-world.ts'
import { emailOf, freshWorld, type World } from '#tests/world.ts'
import { applyRoster } from './apply-roster.server.ts'
import { messages } from './messages.ts'
import { followRoster, inviteNewMembers } from './new-members.server.ts'
import type { Plan } from './plan.server.ts'
import { orderReminders, remind } from './reminders.server.ts'
import { dryRun, keepRosterFile, sweepRosterFiles } from './roster-file.server.ts'

const counts = ({ added, changed, lapsed, unchanged, errors }: Plan) => ({
  ...{ added: added.length, changed: changed.length, lapsed: lapsed.length },
  ...{ unchanged, errors: errors.length },
})
const none = { added: 0, changed: 0, lapsed: 0, unchanged: 0, errors: 0 }
const held = ({ store }: World) => store.read.select().from(roster).orderBy(roster.certificate)
const said = (pick: Parameters<typeof messages.both>[0]) => ({ said: messages.both(pick) })

test('the first roster adds everybody, the same again changes nobody', async () => {
  const world = await freshWorld()
  expect(counts(await applied(world.operator, rows(3)))).toEqual({ ...none, added: 3 })
  const before = await held(world)
  expect(before).toHaveLength(3)
  expect(counts(await applied(world.operator, rows(3)))).toEqual({ ...none, unchanged: 3 })
  expect(await held(world)).toEqual(before)
})

test('a dry run writes nothing of the roster and says what would change, before and after', async () => {
  const world = await freshWorld()
  await applied(world.operator, rows(3))
  const before = await held(world)
  const { plan } = await checked(world.operator, [row(1, { organisation: '例題協会' }), row(2), row(4)])
  expect(counts(plan)).toEqual({ ...none, added: 1, changed: 1, unchanged: 1, lapsed: 1 })
  expect(plan.changed[0]).toMatchObject({
    line: 2,
    differences: [{ field: 'organisation', before: '見本国際交流協会', after: '例題協会' }],
  })
  expect(plan.lapsed[0]!.before!.certificate).toBe('A-00003')
  expect(await held(world)).toEqual(before)
})

test('a roster with errors is applied only where it is asked for, and who stands in a wrong row does not lapse', async () => {
  const world = await freshWorld()
  await applied(world.operator, rows(3))
  const next = [row(1, { prefecture: '愛知市' }), row(2, { name: '例題 楓' }), row(3)]
  await expect(applied(world.operator, next)).rejects.toMatchObject({
    code: 'invalid',
    ...said((t) => t.refused.errors),
  })
  expect((await held(world))[1]!.name).toBe('見本 2')
  await applied(world.operator, next, { goodRowsOnly: true })
  expect((await held(world)).map(({ name, removedOn }) => [name, removedOn])).toEqual([
    ['見本 1', null],
    ['例題 楓', null],
    ['見本 3', null],
  ])
  expect(await world.store.read.select().from(rosterStaged)).toEqual([])
})

test('where a wrong row tells nobody, nobody lapses', async () => {
  const { operator } = await freshWorld()
  await applied(operator, rows(5))
  const { plan } = await checked(operator, [row(1, { certificate: '?', email: '?' }), row(2), row(3), row(4)])
  expect(plan.lapsed).toEqual([])
})

test('a new certificate at the known address is the same person', async () => {
  const world = await freshWorld()
  await applied(world.operator, rows(2))
  const plan = await applied(world.operator, [
    row(1, { certificate: 'B-1', email: 'MEMBER-1@demo.example' }),
    row(2),
  ])
  expect(counts(plan)).toEqual({ ...none, changed: 1, unchanged: 1 })
  expect((await held(world)).map(({ certificate }) => certificate)).toEqual(['A-00002', 'B-1'])
})

test('two people who exchange their addresses stay who they are', async () => {
  const world = await freshWorld()
  await applied(world.operator, rows(2))
  const [first, second] = await held(world)
  await applied(world.operator, [
    row(1, { email: 'member-2@demo.example' }),
    row(2, { email: 'member-1@demo.example' }),
  ])
  expect((await held(world)).map(({ accountId, emailKey }) => [accountId, emailKey])).toEqual([
    [first!.accountId, 'member-2@demo.example'],
    [second!.accountId, 'member-1@demo.example'],
  ])
})

test('an account that is there already becomes a coordinator with the profile of the roster', async () => {
  const world = await freshWorld()
  const { id } = world.as('nozomi', 'admin').actor
  await applied(world.operator, [row(1, { email: emailOf('nozomi').toUpperCase() })])
  const roles = await world.store.read.select().from(grants).where(eq(grants.accountId, id))
  expect(roles.map(({ role }) => role).sort()).toEqual(['admin', 'coordinator'])
  expect(await world.store.read.select().from(members)).toMatchObject([
    { accountId: id, languages: ['en', 'ja'] },
  ])
})

test('an official is refused with the line, since the roles exclude each other', async () => {
  const { operator, as, store } = await freshWorld()
  as('mamoru', { role: 'official', level: 'national' })
  await store.transact(async () => {})
  const { plan } = await checked(operator, [row(1, { email: emailOf('mamoru') }), row(2)])
  expect(plan.errors).toMatchObject([{ line: 2, field: 'email', reason: 'official' }])
  expect(plan.added).toHaveLength(1)
})

test('a profile that a member changed stays until the roster changes it', async () => {
  const world = await freshWorld()
  const { id } = world.as('sakura').actor
  const entry = row(1, { email: emailOf('sakura') })
  await applied(world.operator, [entry])
  await world.store.transact((tx) => tx.update(members).set({ organisation: '自分の言葉' }).then())
  await applied(world.operator, [{ ...entry, name: '見本 さくら' }])
  const profile = () => world.store.read.select().from(members).where(eq(members.accountId, id))
  expect(await profile()).toMatchObject([{ organisation: '自分の言葉' }])
  await applied(world.operator, [{ ...entry, organisation: '新しい協会' }])
  expect(await profile()).toMatchObject([{ organisation: '新しい協会' }])
})

test('a roster in which everybody lapsed asks for their number, in any width', async () => {
  const world = await freshWorld()
  await applied(world.operator, rows(4))
  const gone = [row(9)]
  const past = rows(4).map((person) => ({ ...person, expires: '令和8年3月31日' }))
  for (const people of [past, [row(1), ...gone]]) {
    const { plan } = await checked(world.operator, people)
    expect(plan.alarming).toBe(true)
    for (const typed of ['', '40', 'yes', String(plan.lapsing - 1)]) {
      await expect(applied(world.operator, people, { typed })).rejects.toMatchObject(
        said((t) => t.refused.number),
      )
    }
  }
  expect((await held(world)).every(({ readOnlyFrom }) => readOnlyFrom === '2028-03-31')).toBe(true)
  await applied(world.operator, past, { typed: '４' })
  expect((await held(world)).every(({ readOnlyFrom }) => readOnlyFrom === '2026-04-01')).toBe(true)
})

test('half of them may lapse without that', async () => {
  const { operator } = await freshWorld()
  await applied(operator, rows(4))
  expect((await checked(operator, rows(2))).plan).toMatchObject({ lapsing: 2, alarming: false })
})

test('who lapses reads on, after the time of grace does not, and comes back with the next roster', async () => {
  const world = await freshWorld()
  const { operator, as, clock, process } = world
  const people = [row(1, { email: emailOf('sakura') }), row(2), row(3)]
  const { id } = as('sakura').actor
  await applied(operator, people)
  const rolesNow = async () =>
    (await process.sessions.validate(await process.sessions.start(id, clock.now())))!.grants
  expect(await rolesNow()).toEqual([{ role: 'coordinator', level: null, code: null }])
  await applied(operator, people.slice(1))
  expect(await rolesNow()).toMatchObject([{ role: 'coordinator', readOnly: true }])
  clock.advance(89, 'days')
  expect(await rolesNow()).toMatchObject([{ role: 'coordinator', readOnly: true }])
  clock.advance(1, 'days')
  expect(await rolesNow()).toEqual([])
  expect((await applied(operator, people)).changed[0]!.differences).toMatchObject([
    { field: 'standing', after: '' },
  ])
  expect(await rolesNow()).toEqual([{ role: 'coordinator', level: null, code: null }])
})

test('the session, its roles and their standing are one query', async () => {
  const world = await freshWorld()
  const { id } = world.as('sakura').actor
  await applied(world.operator, [row(1, { email: emailOf('sakura') })])
  const token = await world.process.sessions.start(id, world.clock.now())
  world.queries()
  await world.process.sessions.validate(token)
  expect(world.queries()).toHaveLength(1)
})

test('what somebody looked at is applied, or nothing: a roster that changed in between is refused', async () => {
  const { operator } = await freshWorld()
  const { id, plan } = await checked(operator, rows(2))
  await applied(operator, rows(3))
  const late = applyRoster(operator, id, { digest: plan.digest, goodRowsOnly: false, typed: '' })
  await expect(late).rejects.toMatchObject({ code: 'conflict', ...said((t) => t.refused.changed) })
})

test('of two presses of the button one applies, and nobody is there twice', async () => {
  const world = await freshWorld()
  const { id, plan } = await checked(world.operator, rows(5))
  const press = () => applyRoster(world.operator, id, { digest: plan.digest, goodRowsOnly: false, typed: '' })
  const outcomes = await Promise.allSettled([press(), press()])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await held(world)).toHaveLength(5)
})

test('an import that breaks off leaves the roster as it was and can be started again', async () => {
  const world = await freshWorld()
  const { id, plan } = await checked(world.operator, rows(450))
  const application = { digest: plan.digest, goodRowsOnly: false, typed: '' }
  const { transact } = world.store
  let writes = 0
  const breaking = {
    ...world.store,
    read: world.store.read,
    transact: ((work, lock) => {
      if (++writes === 3) throw new Error('the process was killed')
      return transact(work, lock)
    }) as typeof transact,
  }
  await expect(applyRoster({ ...world.operator, store: breaking }, id, application)).rejects.toThrow('killed')
  expect(await held(world)).toEqual([])
  await applyRoster(world.operator, id, application)
  expect(await held(world)).toHaveLength(450)
})

test('new people are invited once, at their present address', async () => {
  const world = await freshWorld()
  const follow = async () => {
    await drainOutbox(world.system, [followRoster])
    await inviteNewMembers(world.system)
  }
  await applied(world.operator, [...rows(150), row(151, { expires: '2026-01-01' })])
  await follow()
  await follow()
  expect(await world.store.read.select().from(mails)).toHaveLength(150)
  await applied(world.operator, [
    ...rows(149),
    row(150, { email: 'other@demo.example' }),
    row(151, { expires: '2026-01-01' }),
  ])
  await follow()
  const sent = await world.store.read
    .select()
    .from(invitations)
    .where(eq(invitations.accountId, (await held(world))[149]!.accountId))
  expect(sent.map(({ email, revokedAt }) => [email, revokedAt !== null]).sort()).toEqual([
    ['member-150@demo.example', true],
    ['other@demo.example', false],
  ])
})

test('reminders go out 180 and 30 days before, once each, and not after a renewal', async () => {
  const world = await freshWorld()
  const { operator, system, as, clock, store } = world
  const { id } = as('sakura').actor
  const entry = (expires: string) => [row(1, { email: emailOf('sakura'), expires })]
  await applied(operator, entry('2027-05-23'))
  const ordered = async () => {
    await orderReminders(system)
    return (await import('#db/schema/core.ts')).jobs
  }
  const count = async () => (await store.read.select().from(await ordered())).length
  clock.set('2026-11-23T10:00:00+09:00')
  expect(await count()).toBe(0)
  clock.advance(1, 'days')
  expect(await count()).toBe(1)
  clock.advance(2, 'days')
  expect(await count()).toBe(1)
  clock.set('2027-04-23T10:00:00+09:00')
  expect(await count()).toBe(2)
  await remind(system, id, '2027-05-23')
  expect(await store.read.select().from(mails)).toMatchObject([{ recipient: emailOf('sakura') }])
  await applied(operator, entry('2030-05-23'))
  await remind(system, id, '2027-05-23')
  expect(await store.read.select().from(mails)).toHaveLength(1)
})

test('a file is forgotten once it is applied, or a week old', async () => {
  const world = await freshWorld()
  await applied(world.operator, rows(1))
  const { id } = await checked(world.operator, rows(2))
  world.clock.advance(8, 'days')
  await sweepRosterFiles(world.system)
  await expect(dryRun(world.operator, id)).rejects.toMatchObject({ code: 'not-found' })
  const kept = await world.store.read.select({ content: rosterImports.content }).from(rosterImports)
  expect(kept).toEqual([{ content: null }, { content: null }])
})

test('only an admin and the operator touch the roster', async () => {
  const { as, guest, system, operator } = await freshWorld()
  const { id, plan } = await checked(as('nozomi', 'admin'), rows(1))
  const mayor = as('mamoru', { role: 'official', level: 'national' })
  for (const ctx of [as('sakura'), as('ken', 'organiser'), as('shino', 'moderator'), mayor, guest, system]) {
    const refused = { code: 'forbidden' }
    await expect(keepRosterFile(ctx, { name: 'a', bytes: new Uint8Array() })).rejects.toMatchObject(refused)
    await expect(dryRun(ctx, id)).rejects.toMatchObject(refused)
    const application = { digest: plan.digest, goodRowsOnly: false, typed: '' }
    await expect(applyRoster(ctx, id, application)).rejects.toMatchObject(refused)
  }
  expect(counts((await dryRun(operator, id)).plan)).toEqual({ ...none, added: 1 })
  const events = await operator.store.read.select().from(outboxEvents)
  expect(events).toEqual([])
  expect(await operator.store.read.select().from(accounts)).not.toEqual([])
})
