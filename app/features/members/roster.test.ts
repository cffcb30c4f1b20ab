import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts } from '#db/schema/accounts.ts'
import { outboxEvents } from '#db/schema/core.ts'
import { formerWorkplaces, members, rosterImports, rosterStaged } from '#db/schema/members.ts'
import { applied, checked, counts, held, none, row, rows } from '#tests/roster-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { applyRoster } from './apply-roster.server.ts'
import { messages } from './messages.ts'
import { dryRun, keepRosterFile, sweepRosterFiles } from './roster-file.server.ts'

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

test('an admin applies a roster only with a proof that is not older than ten minutes', async () => {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  await applied(admin, rows(2))
  world.clock.advance(11, 'minutes')
  await expect(applied(admin, rows(3))).rejects.toMatchObject({ code: 'proof' })
  expect(await held(world)).toHaveLength(2)
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
  expect(await world.store.read.select().from(formerWorkplaces)).toEqual([
    { accountId: id, until: '2026-11-23', organisation: '自分の言葉' },
  ])
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
