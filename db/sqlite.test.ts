import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { freshDatabase } from '#tests/engines/fresh-database.ts'
import { freshWorld } from '#tests/world.ts'
import { isUnavailable } from './errors.ts'
import { throttles } from './schema/accounts.ts'
import { openStore, type Queries } from './store.ts'

const add = (tx: Queries, key: string) =>
  tx
    .insert(throttles)
    .values({ key, points: 1, expiresAt: new Date(0) })
    .then()
const large = (row: number) => `${row}`.padEnd(500, '-')
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (reason: unknown) => reason,
  )

/** A store, and the connections that it keeps. */
async function watchedStore() {
  const { url, remove } = await freshDatabase()
  const pragmas = vi.spyOn(Database.prototype, 'pragma')
  const store = await openStore(url)
  const connections = [...new Set(pragmas.mock.contexts as Database.Database[])].filter(({ open }) => open)
  pragmas.mockRestore()
  onTestFinished(async () => {
    await store.close()
    await remove()
  })
  const writer = connections.find(({ readonly }) => !readonly)!
  return { store, connections, allowPages: (pages: number) => writer.pragma(`max_page_count = ${pages}`) }
}

test('every connection commits to the disk itself, since a later one would silently not', async () => {
  const { store, connections } = await watchedStore()
  const modes = connections.map((connection) => connection.pragma('synchronous', { simple: true }))
  expect(modes).toEqual([2, 2])
  expect(await store.health()).toMatchObject({ durable: true })
})

test('a full disk is known as such, loses nothing that was there, and is over when there is room', async () => {
  const { store, allowPages } = await watchedStore()
  await store.transact((tx) => add(tx, 'before'))
  allowPages(1)
  const filling = async () => {
    for (let row = 0; row < 2000; row++) await store.transact((tx) => add(tx, large(row)))
  }
  expect(isUnavailable(await reasonOf(filling()))).toBe(true)
  const kept = await store.read.select().from(throttles)
  expect(kept.map(({ key }) => key)).toContain('before')
  allowPages(1_000_000)
  await store.transact((tx) => add(tx, 'after'))
  expect(await store.read.select().from(throttles)).toHaveLength(kept.length + 1)
})

test('a transaction that meets a full disk in its middle leaves nothing behind', async () => {
  const { store, allowPages } = await watchedStore()
  allowPages(1)
  const filling = store.transact(async (tx) => {
    for (let row = 0; row < 2000; row++) await add(tx, large(row))
  })
  expect(isUnavailable(await reasonOf(filling))).toBe(true)
  expect(await store.read.select().from(throttles)).toEqual([])
  allowPages(1_000_000)
  await store.transact((tx) => add(tx, 'after'))
  expect(await store.read.select().from(throttles)).toHaveLength(1)
})

test('another process that writes is waited for while this one goes on answering', async () => {
  const { store, databaseUrl } = await freshWorld()
  vi.useRealTimers()
  const other = new Database(databaseUrl.replace('file:', ''))
  other.exec('begin immediate')
  const writing = store.transact((tx) => add(tx, 'a'))
  const start = performance.now()
  await new Promise((resume) => setTimeout(resume, 200))
  expect(performance.now() - start).toBeLessThan(2000)
  expect(await store.read.select().from(throttles)).toEqual([])
  other.exec('commit')
  other.close()
  await writing
  expect(await store.read.select().from(throttles)).toHaveLength(1)
})
