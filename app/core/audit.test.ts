import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { engine } from '#db/engine.ts'
import { auditEntries } from '#db/schema/core.ts'
import { openStore } from '#db/store.ts'
import { rawly } from '#tests/engines/raw.ts'
import { freshWorld } from '#tests/world.ts'
import { appendAudit, type AuditFact, verifyAudit, verifyNewestAudit } from './audit.server.ts'
import type { Context } from './context.ts'

const append = (ctx: Context, fact: AuditFact) => ctx.store.transact((tx) => appendAudit(tx, ctx, fact))

const entriesIn = ({ store }: Pick<Context, 'store'>) =>
  store.read.select().from(auditEntries).orderBy(auditEntries.seq)

async function chainOf(count: number) {
  const world = await freshWorld()
  for (let number = 1; number <= count; number++) {
    await append(world.system, {
      event: 'thing.changed',
      subjectId: `thing-${number}`,
      detail: { number, ok: true },
    })
  }
  return world
}

// Somebody who owns the database can switch the triggers off; the chain must tell all the same.
const unlock =
  engine === 'postgres'
    ? ['alter table audit_entries disable trigger all']
    : ['drop trigger audit_entries_no_update', 'drop trigger audit_entries_no_delete']

test('each entry holds the hash of the one before, and the chain fits', async () => {
  const world = await chainOf(3)
  const entries = await entriesIn(world)
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
  expect(entries[0]!.previousHash).toBe('0'.repeat(64))
  expect(entries.slice(1).map(({ previousHash }) => previousHash)).toEqual(
    entries.slice(0, 2).map(({ hash }) => hash),
  )
  expect(await verifyAudit(world.store.read)).toBeNull()
})

test('an entry says who did what to which thing and when', async () => {
  const { as, clock, ...world } = await freshWorld()
  const sakura = as('sakura')
  await append(sakura, { event: 'case.submitted', subjectId: 'case-1' })
  await append(world.operator, { event: 'account.created' })
  expect(await entriesIn(world)).toMatchObject([
    {
      actorKind: 'person',
      actorId: sakura.actor.id,
      event: 'case.submitted',
      subjectId: 'case-1',
      at: clock.now(),
    },
    { actorKind: 'operator', actorId: null, event: 'account.created', subjectId: null, detail: {} },
  ])
})

test('an anonymous fact names nobody', async () => {
  const { as, ...world } = await freshWorld()
  await append(as('sakura'), { event: 'case.answered', subjectId: 'case-1', anonymously: true })
  expect(await entriesIn(world)).toMatchObject([{ actorKind: 'anonymous', actorId: null }])
})

test('entries that are appended at once stand in one chain', async () => {
  const { as, databaseUrl, ...world } = await freshWorld()
  const other = await openStore(databaseUrl)
  const here = as('sakura')
  const there = { ...here, store: other }
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => append(i % 2 ? here : there, { event: 'thing.changed' })),
  )
  await other.close()
  expect(await entriesIn(world)).toHaveLength(20)
  expect(await verifyAudit(world.store.read)).toBeNull()
})

test('the database refuses to change or delete an entry', async () => {
  const { store } = await chainOf(2)
  const attempts = [
    () => store.transact((tx) => tx.update(auditEntries).set({ event: 'nothing' }).then()),
    () => store.transact((tx) => tx.delete(auditEntries).where(eq(auditEntries.seq, 2)).then()),
  ]
  for (const attempt of attempts) {
    const refusal = await attempt().catch((error: Error) => (error.cause as Error | undefined) ?? error)
    expect(refusal).toMatchObject({ message: 'audit_entries is append-only' })
  }
  expect(await store.read.select().from(auditEntries)).toHaveLength(2)
})

test.each([
  ['another event', "update audit_entries set event = 'thing.kept' where seq = 3", 3],
  ['another person', "update audit_entries set actor_id = 'somebody' where seq = 2", 2],
  ['another detail', `update audit_entries set detail = '{"number":4,"ok":false}' where seq = 4`, 4],
  ['an entry out of the middle', 'delete from audit_entries where seq = 3', 3],
  ['the first entry', 'delete from audit_entries where seq = 1', 1],
  ['a hash of its own', `update audit_entries set hash = '${'f'.repeat(64)}' where seq = 5`, 5],
])('%s is found by walking the chain', async (_what, tampering, seq) => {
  const { store, databaseUrl } = await chainOf(5)
  await rawly(databaseUrl, ...unlock, tampering)
  expect(await verifyAudit(store.read)).toBe(seq)
})

test('the newest part of a chain can be walked alone', async () => {
  const { store, databaseUrl } = await chainOf(6)
  expect(await verifyNewestAudit(store.read, 3)).toBeNull()
  expect(await verifyNewestAudit(store.read, 100)).toBeNull()
  await rawly(databaseUrl, ...unlock, "update audit_entries set event = 'thing.kept' where seq = 2")
  expect(await verifyNewestAudit(store.read, 3)).toBeNull()
  expect(await verifyAudit(store.read)).toBe(2)
})
