import type { BaseSQLiteDatabase, SQLiteTable } from 'drizzle-orm/sqlite-core'

/** A table of either engine. */
export type Rows = SQLiteTable

/** What verbs and queries see of a database: drizzle's builders, awaited, the same on both engines. */
export type Queries = Omit<
  BaseSQLiteDatabase<'async', unknown, Record<string, never>>,
  'transaction' | 'run' | 'all' | 'get' | 'values' | 'query'
>

const underlying = Symbol('the handle behind one of a transaction')

/** The handle that lives as long as its connection, also behind one of a transaction that is open. */
export const lasting = (queries: Queries): Queries =>
  (queries as { [underlying]?: Queries })[underlying] ?? queries

/** A handle that refuses queries once its transaction ended, so a forgotten await cannot join another request's. */
export function whileOpen(queries: Queries, isOpen: () => boolean): Queries {
  return new Proxy(queries, {
    get(target, key) {
      if (!isOpen()) throw new Error('This transaction has ended. Is an await missing?')
      if (key === underlying) return lasting(target)
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
