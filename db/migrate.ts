import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as applySqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as applyPostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Engine } from './engine.ts'
import type { Queries } from './queries.ts'

const waitMs = 60_000
const postgresLock = 7_246_001

const settingsOf = (engine: Engine) => ({
  migrationsFolder: fileURLToPath(new URL(`../migrations/${engine}`, import.meta.url)),
  migrationsTable: 'migrations',
  migrationsSchema: 'public',
})

/** Brings the file to the newest schema; of several processes that start at once, one works and the others wait. */
export async function migrateSqlite(file: string) {
  const lock = new Database(`${file}-migrating`)
  try {
    lock.pragma(`busy_timeout = ${waitMs}`)
    lock.exec('begin exclusive')
    const database = new Database(file)
    try {
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = FULL')
      database.pragma(`busy_timeout = ${waitMs}`)
      applySqlite(drizzleSqlite(database), settingsOf('sqlite'))
    } finally {
      database.close()
    }
  } finally {
    lock.close()
  }
}

/** Brings the database to the newest schema under an advisory lock. */
export async function migratePostgres(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [postgresLock])
    await client.query("set client_min_messages = 'warning'")
    await applyPostgres(drizzlePostgres(client), settingsOf('postgres'))
  } finally {
    await client.end()
  }
}

/** Whether the last migration of this code is the last one of the database. */
export async function migrationsAtHead(engine: Engine, read: Queries): Promise<boolean> {
  const head = readMigrationFiles(settingsOf(engine)).at(-1)?.folderMillis
  const [last] = await read.select({ at: sql<number>`max(created_at)`.mapWith(Number) }).from(sql`migrations`)
  return last?.at === head
}
