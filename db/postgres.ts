import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { StoreError } from './errors.ts'
import { inLine } from './line.ts'
import { holdLock } from './locks.ts'
import { migratePostgres, migrationsAtHead } from './migrate.ts'
import type { Queries } from './queries.ts'
import type { Store, StoreOptions } from './store-contract.ts'
import { transactions } from './transactions.ts'

const writers = 8
const readers = 8

function poolOf(connectionString: string, max: number, readOnly: boolean) {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 10_000,
    options: `-c statement_timeout=30000 -c default_transaction_read_only=${readOnly ? 'on' : 'off'}`,
  })
  // A server that goes away ends connections, idle ones and those in a transaction; the next query says so.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export async function openPostgres(databaseUrl: string, { onQuery }: StoreOptions = {}): Promise<Store> {
  try {
    await migratePostgres(databaseUrl)
  } catch (error) {
    throw new StoreError(`DATABASE_URL: the PostgreSQL server cannot be used (${reason(error)}).`)
  }
  const writing = poolOf(databaseUrl, writers, false)
  const readingPool = poolOf(databaseUrl, readers, true)
  const logger = onQuery && { logQuery: onQuery }
  const reading = drizzle(readingPool, { logger }) as unknown as Queries
  const { inside, nested, running, outside } = transactions()
  const waiting = inLine()

  const transact: Store['transact'] = async (work, lock) => {
    const locked = async (tx: Queries) => {
      if (lock) await holdLock(tx, lock)
      return work(tx)
    }
    const outer = running()
    if (outer) return nested(outer, outer.queries, locked)
    return lock ? waiting(lock, () => alone(locked)) : alone(locked)
  }

  async function alone<Result>(locked: (tx: Queries) => Promise<Result>): Promise<Result> {
    const client = await writing.connect()
    let broken: Error | undefined
    const execute = async (statement: string) => void (await client.query(statement))
    try {
      await execute('begin')
      const result = await inside(drizzle(client, { logger }) as unknown as Queries, execute, 0, locked)
      await execute('commit')
      return result
    } catch (error) {
      await execute('rollback').catch((failure: Error) => (broken = failure))
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    get read() {
      return running()?.queries ?? reading
    },
    transact,
    wipeDeleted: () => outside(async () => void (await writing.query('vacuum'))),
    async health() {
      const { rows } = await writing.query(
        "select pg_is_in_recovery() as standby, current_setting('fsync') as fsync",
      )
      const { rows: commit } = await writing.query("select current_setting('synchronous_commit') as mode")
      const durable = rows[0].fsync === 'on' && commit[0].mode !== 'off'
      return {
        engine: 'postgres',
        writable: !rows[0].standby,
        durable,
        migrated: await migrationsAtHead('postgres', reading),
      }
    },
    close: () =>
      outside(async () => {
        await writing.end()
        await readingPool.end()
      }),
  }
}

const reason = (error: unknown) => {
  const { message, code } = error as Error & { code?: string }
  return message || code || 'no connection'
}
