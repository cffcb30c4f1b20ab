import { accessSync, constants, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { databaseFile } from './engine.ts'
import { StoreError } from './errors.ts'
import { migrateSqlite, migrationsAtHead } from './migrate.ts'
import type { Queries } from './queries.ts'
import type { Store, StoreOptions } from './store-contract.ts'
import { Queue, transactions } from './transactions.ts'

const busyLimitMs = 10_000

function prepareFolder(file: string) {
  try {
    mkdirSync(dirname(file), { recursive: true })
    accessSync(dirname(file), constants.W_OK | constants.R_OK)
  } catch (error) {
    throw new StoreError(
      `DATABASE_URL: the folder ${dirname(file)} cannot be used (${(error as Error).message}).`,
    )
  }
}

// A later connection to a WAL file silently gets synchronous=NORMAL, so every connection sets FULL itself.
function connect(file: string, readonly: boolean) {
  const database = new Database(file, { readonly })
  database.pragma('busy_timeout = 0')
  if (!readonly) database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  // What is deleted is overwritten with zeros.
  database.pragma('secure_delete = ON')
  database.pragma('foreign_keys = ON')
  database.pragma('trusted_schema = OFF')
  // Pages are read by one connection; the other one writes few at a time.
  database.pragma(`cache_size = -${readonly ? 24_000 : 8_000}`)
  return rememberingStatements(database)
}

const remembered = 500

// Compiling a statement costs more than running it, and the same few come again with each request.
function rememberingStatements(database: Database.Database) {
  const compile = database.prepare.bind(database)
  const known = new Map<string, Database.Statement>()
  database.prepare = ((source: string) => {
    const statement = known.get(source) ?? compile(source)
    known.delete(source)
    known.set(source, statement)
    if (known.size > remembered) known.delete(known.keys().next().value!)
    return statement
  }) as typeof database.prepare
  return database
}

const isBusy = (error: unknown) => (error as { code?: string }).code === 'SQLITE_BUSY'

// SQLite's own busy wait would block the event loop, so another process's lock is waited for asynchronously.
async function patiently<Result>(work: () => Result): Promise<Result> {
  for (const start = Date.now(); ;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || Date.now() - start > busyLimitMs) throw error
      await new Promise((resume) => setTimeout(resume, 2 + Math.random() * 8))
    }
  }
}

const beginImmediate = (writer: Database.Database) => patiently(() => void writer.exec('begin immediate'))

export async function openSqlite(databaseUrl: string, { onQuery }: StoreOptions = {}): Promise<Store> {
  const file = databaseFile(databaseUrl)
  prepareFolder(file)
  let writer: Database.Database
  try {
    await migrateSqlite(file)
    // Another process that starts at this moment may be turning the file into one with a log.
    writer = await patiently(() => connect(file, false))
  } catch (error) {
    throw new StoreError(`DATABASE_URL: ${file} cannot be opened (${(error as Error).message}).`)
  }
  const reader = await patiently(() => connect(file, true))
  reader.pragma('busy_timeout = 5000')
  const logger = onQuery && { logQuery: onQuery }
  const writing = drizzle(writer, { logger }) as unknown as Queries
  const reading = drizzle(reader, { logger }) as unknown as Queries
  const queue = new Queue()
  const { inside, nested, running, outside } = transactions()
  const execute = async (statement: string) => void writer.exec(statement)

  const transact: Store['transact'] = (work) => {
    const outer = running()
    if (outer) return nested(outer, writing, work)
    return queue.run(async () => {
      await beginImmediate(writer)
      try {
        const result = await inside(writing, execute, 0, work)
        writer.exec('commit')
        return result
      } catch (error) {
        if (writer.inTransaction) writer.exec('rollback')
        throw error
      }
    })
  }

  return {
    get read() {
      return running()?.queries ?? reading
    },
    transact,
    // The log still holds the pages as they were before.
    wipeDeleted: () => outside(() => queue.run(async () => void writer.pragma('wal_checkpoint(TRUNCATE)'))),
    async health() {
      const writable = await transact(async () => true).catch(() => false)
      const durable = writer.pragma('synchronous', { simple: true }) === 2
      return { engine: 'sqlite', writable, durable, migrated: await migrationsAtHead('sqlite', reading) }
    },
    close: () =>
      outside(() =>
        queue.run(async () => {
          reader.close()
          writer.close()
        }),
      ),
  }
}
