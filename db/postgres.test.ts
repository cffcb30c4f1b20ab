import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { rawly } from '#tests/engines/raw.ts'
import { freshWorld } from '#tests/world.ts'
import { isUnavailable } from './errors.ts'
import { throttles } from './schema/accounts.ts'
import { openStore, type Queries } from './store.ts'

const add = (tx: Queries, key: string) =>
  tx
    .insert(throttles)
    .values({ key, points: 1, expiresAt: new Date(0) })
    .then()
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (reason: unknown) => reason,
  )
const keysIn = (read: Queries) => read.select({ key: throttles.key }).from(throttles)
const endConnection = (tx: Queries) =>
  tx.select({ ended: sql`pg_terminate_backend(pg_backend_pid())` }).from(sql`(select 1) as one`)

test('a full disk is known as such, and the transaction leaves nothing behind', async () => {
  const { store, databaseUrl } = await freshWorld()
  await rawly(
    databaseUrl,
    `create function disk_full() returns trigger language plpgsql as $$
     begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
    "create trigger disk_full before insert on throttles for each row when (new.key = 'b') execute function disk_full()",
  )
  const filling = store.transact(async (tx) => {
    await add(tx, 'a')
    await add(tx, 'b')
  })
  expect(isUnavailable(await reasonOf(filling))).toBe(true)
  expect(await keysIn(store.read)).toEqual([])
})

test('a connection that ends in a transaction is known as such, and the next transaction has a new one', async () => {
  const { store } = await freshWorld()
  const dying = store.transact(async (tx) => {
    await add(tx, 'lost')
    await endConnection(tx)
  })
  expect(isUnavailable(await reasonOf(dying))).toBe(true)
  await store.transact((tx) => add(tx, 'next'))
  expect(await keysIn(store.read)).toEqual([{ key: 'next' }])
})

test('a connection that ends while reading does not end the portal', async () => {
  const { store } = await freshWorld()
  expect(await reasonOf(endConnection(store.read).then())).not.toBeNull()
  expect(await keysIn(store.read)).toEqual([])
})

test('a named lock holds between processes', async () => {
  const { store, databaseUrl } = await freshWorld()
  const other = await openStore(databaseUrl)
  onTestFinished(other.close)
  const steps: string[] = []
  const gate = Promise.withResolvers<void>()
  const inside = Promise.withResolvers<void>()
  const holding = other.transact(async () => {
    inside.resolve()
    await gate.promise
    steps.push('first ends')
  }, 'the same')
  await inside.promise
  const waiting = store.transact(async () => steps.push('second begins'), 'the same')
  await store.transact(async () => steps.push('another name goes by'), 'another')
  gate.resolve()
  await Promise.all([holding, waiting])
  expect(steps).toEqual(['another name goes by', 'first ends', 'second begins'])
})

test('a crowd at one lock leaves connections for everybody else', async () => {
  const { store } = await freshWorld()
  let done = 0
  const crowd = Array.from({ length: 40 }, () =>
    store.transact(async (tx) => {
      await tx.select({ slept: sql`pg_sleep(0.02)::text` }).from(sql`(select 1) as one`)
      done += 1
    }, 'one-lock'),
  )
  await store.transact((tx) => add(tx, 'somebody else'))
  expect(done).toBeLessThan(crowd.length / 2)
  await Promise.all(crowd)
  expect(done).toBe(crowd.length)
})
