import * as p from 'drizzle-orm/pg-core'
import * as s from 'drizzle-orm/sqlite-core'
import { engine } from './engine.ts'

const sqlite = {
  table: s.sqliteTable,
  text: <T extends string = string>(name: string) => s.text(name).$type<T>(),
  int: (name: string) => s.integer(name),
  bool: (name: string) => s.integer(name, { mode: 'boolean' }),
  instant: (name: string) => s.integer(name, { mode: 'timestamp_ms' }),
  json: <T>(name: string) => s.text(name, { mode: 'json' }).$type<T>(),
  index: s.index,
  uniqueIndex: s.uniqueIndex,
  primaryKey: s.primaryKey,
}

const postgres = {
  table: p.pgTable,
  text: (name: string) => p.text(name),
  int: (name: string) => p.bigint(name, { mode: 'number' }),
  bool: (name: string) => p.boolean(name),
  instant: (name: string) => p.timestamp(name, { withTimezone: true, precision: 3 }),
  json: (name: string) => p.jsonb(name),
  index: p.index,
  uniqueIndex: p.uniqueIndex,
  primaryKey: p.primaryKey,
}

// One unsound cast: rows have the same shape on both engines, and the whole suite runs on both.
export const { table, text, int, bool, instant, json, index, uniqueIndex, primaryKey } =
  engine === 'postgres' ? (postgres as unknown as typeof sqlite) : sqlite
