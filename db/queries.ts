import type { BaseSQLiteDatabase, SQLiteTable } from 'drizzle-orm/sqlite-core'

/** A table of either engine. */
export type Rows = SQLiteTable

/** What verbs and queries see of a database: drizzle's builders, awaited, the same on both engines. */
export type Queries = Omit<
  BaseSQLiteDatabase<'async', unknown, Record<string, never>>,
  'transaction' | 'run' | 'all' | 'get' | 'values' | 'query'
>

/** A handle that refuses queries once its transaction ended, so a forgotten await cannot join another request's. */
export function whileOpen(queries: Queries, isOpen: () => boolean): Queries {
  return new Proxy(queries, {
    get(target, key) {
      if (!isOpen()) throw new Error('This transaction has ended. Is an await missing?')
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
