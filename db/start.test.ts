import { expect, onTestFinished, test } from 'vitest'
import { runModule } from '#tests/child-process.ts'
import { freshDatabase } from '#tests/engines/fresh-database.ts'
import { rawly } from '#tests/engines/raw.ts'
import { engine } from './engine.ts'
import { auditEntries } from './schema/core.ts'
import { openStore } from './store.ts'

async function ownDatabase(options: { empty?: boolean } = {}) {
  const { url, remove } = await freshDatabase(options)
  onTestFinished(remove)
  return url
}

const opening = `
  const { openStore } = await import('#db/store.ts')
  const store = await openStore(process.env.DATABASE_URL)
  const { migrated, writable } = await store.health()
  await store.close()
  if (!migrated || !writable) throw new Error('not ready')
`

test('processes that start at once on an empty database all come up, and it is migrated once', async () => {
  const DATABASE_URL = await ownDatabase({ empty: true })
  const ended = await Promise.all([1, 2, 3].map(() => runModule(opening, { DATABASE_URL })))
  expect(ended).toEqual(Array(3).fill({ code: 0, out: '', err: '' }))
  const store = await openStore(DATABASE_URL)
  onTestFinished(store.close)
  expect(await store.health()).toEqual({ engine, writable: true, durable: true, migrated: true })
  expect(await store.read.select().from(auditEntries)).toEqual([])
})

test('a database that lacks the last migration is not called migrated', async () => {
  const url = await ownDatabase()
  const store = await openStore(url)
  onTestFinished(store.close)
  await rawly(url, 'delete from migrations where created_at = (select max(created_at) from migrations)')
  expect(await store.health()).toMatchObject({ migrated: false })
})
