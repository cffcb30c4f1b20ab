import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { freshWorld } from '#tests/world.ts'
import { isDuplicate, isUnavailable } from './errors.ts'
import { prepared } from './prepared.ts'
import { throttles } from './schema/accounts.ts'
import type { Queries, Store } from './store.ts'

const row = (key: string) => ({ key, points: 1, expiresAt: new Date('2026-11-24T00:00:00.123Z') })
const add = (tx: Queries, key: string) => tx.insert(throttles).values(row(key)).then()
const keysIn = async ({ read }: Pick<Store, 'read'>) =>
  (await read.select({ key: throttles.key }).from(throttles).orderBy(throttles.key)).map(({ key }) => key)

test('what a transaction wrote is there after it, with its values as they were', async () => {
  const { store } = await freshWorld()
  expect(await store.transact((tx) => add(tx, 'a').then(() => 'answer'))).toBe('answer')
  expect(await store.read.select().from(throttles)).toEqual([row('a')])
})

test('nothing stays of a transaction that throws, and the error is handed on', async () => {
  const { store } = await freshWorld()
  const failing = store.transact(async (tx) => {
    await add(tx, 'a')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await keysIn(store)).toEqual([])
})

test('a nested transaction that throws takes back only its own writes', async () => {
  const { store } = await freshWorld()
  await store.transact(async (tx) => {
    await add(tx, 'outer')
    await store.transact((inner) => add(inner, 'kept'))
    const failing = store.transact(async (inner) => {
      await add(inner, 'lost')
      await store.transact((deeper) => add(deeper, 'lost deeper'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
  })
  expect(await keysIn(store)).toEqual(['kept', 'outer'])
})

test('a query that is built once reads what its transaction wrote, and nothing once that has ended', async () => {
  const { store } = await freshWorld()
  const keys = prepared<{ key: string }, { key: string }>((read) =>
    read
      .select({ key: throttles.key })
      .from(throttles)
      .where(eq(throttles.key, sql.placeholder('key'))),
  )
  const found = await store.transact(async (tx) => {
    await add(tx, 'a')
    return { tx, rows: await keys(tx, { key: 'a' }), other: await keys(tx, { key: 'b' }) }
  })
  expect(found).toMatchObject({ rows: [{ key: 'a' }], other: [] })
  await expect(keys(found.tx, { key: 'a' })).rejects.toThrow('has ended')
  expect(await keys(store.read, { key: 'a' })).toEqual([{ key: 'a' }])
})

test('a nested transaction goes with the outer one', async () => {
  const { store } = await freshWorld()
  const failing = store.transact(async () => {
    await store.transact((inner) => add(inner, 'inner'))
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await keysIn(store)).toEqual([])
})

test('nested transactions that start together do not mix', async () => {
  const { store } = await freshWorld()
  await store.transact(async () => {
    const nested = ['a', 'b', 'c', 'd'].map((key, index) =>
      store.transact(async (inner) => {
        await add(inner, key)
        if (index % 2 === 1) throw new Error('no')
      }),
    )
    await Promise.allSettled(nested)
  })
  expect(await keysIn(store)).toEqual(['a', 'c'])
})

test('a handle that is used after its transaction throws', async () => {
  const { store } = await freshWorld()
  let kept: Queries | undefined
  await store.transact(async (tx) => {
    kept = tx
  })
  expect(() => kept!.select()).toThrow('This transaction has ended')
  expect(() => kept!.insert(throttles)).toThrow('This transaction has ended')
})

test('the handle of a nested transaction ends with it', async () => {
  const { store } = await freshWorld()
  await store.transact(async (tx) => {
    let kept: Queries | undefined
    await store.transact(async (inner) => {
      kept = inner
    })
    expect(() => kept!.select()).toThrow('This transaction has ended')
    await add(tx, 'outer goes on')
  })
  expect(await keysIn(store)).toEqual(['outer goes on'])
})

test('inside a transaction reading sees what it wrote, and outside nobody does until it ends', async () => {
  const { store } = await freshWorld()
  const gate = Promise.withResolvers<void>()
  const wrote = Promise.withResolvers<void>()
  const writing = store.transact(async (tx) => {
    await add(tx, 'a')
    expect(await keysIn(store)).toEqual(['a'])
    wrote.resolve()
    await gate.promise
  })
  await wrote.promise
  expect(await keysIn(store)).toEqual([])
  gate.resolve()
  await writing
  expect(await keysIn(store)).toEqual(['a'])
})

test('the reading handle cannot write', async () => {
  const { store } = await freshWorld()
  const attempts = [
    () => add(store.read, 'b'),
    () => store.read.update(throttles).set({ points: 9 }).then(),
    () => store.read.delete(throttles).then(),
  ]
  await store.transact((tx) => add(tx, 'a'))
  for (const attempt of attempts) {
    const error = await attempt().then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(isUnavailable(error)).toBe(true)
  }
  expect(await store.read.select().from(throttles)).toEqual([row('a')])
})

test('a row that breaks a unique rule is known as a duplicate, and the transaction can go on', async () => {
  const { store } = await freshWorld()
  await store.transact(async (tx) => {
    await add(tx, 'a')
    const error = await store.transact((inner) => add(inner, 'a')).catch((reason: unknown) => reason)
    expect(isDuplicate(error)).toBe(true)
    expect(isUnavailable(error)).toBe(false)
    await add(tx, 'b')
  })
  expect(await keysIn(store)).toEqual(['a', 'b'])
})

test('twenty at once who count and then write under a lock never overfill five places', async () => {
  const { store } = await freshWorld()
  const take = (index: number) =>
    store.transact(async (tx) => {
      const taken = await tx.select().from(throttles)
      if (taken.length < 5) await add(tx, String(index))
    }, 'places')
  await Promise.all(Array.from({ length: 20 }, (_, index) => take(index)))
  expect(await keysIn(store)).toHaveLength(5)
})

test('an awaited update answers how the row is now', async () => {
  const { store } = await freshWorld()
  await store.transact((tx) => add(tx, 'a'))
  const changed = await store.transact((tx) =>
    tx.update(throttles).set({ points: 2 }).where(eq(throttles.key, 'a')).returning().then(),
  )
  expect(changed).toEqual([{ ...row('a'), points: 2 }])
})
