import { engineOf } from './engine.ts'
import type { Queries } from './queries.ts'

export type { Queries } from './queries.ts'

export type Health = { engine: 'sqlite' | 'postgres'; writable: boolean; migrated: boolean; durable: boolean }

export type Store = {
  /** Reads; inside a transaction it is that transaction's handle, elsewhere it cannot write. */
  read: Queries
  /** Runs `work` in one transaction (nested: a savepoint). `lock` names what count-then-write rules must not do twice at once. */
  transact: <T>(work: (tx: Queries) => Promise<T>, lock?: string) => Promise<T>
  health: () => Promise<Health>
  close: () => Promise<void>
}

export type StoreOptions = {
  /** Called with each statement; for tests that count queries. */
  onQuery?: (statement: string) => void
}

/** Opens `file:…` or `postgres://…`. Throws StoreError with one clear sentence when it cannot. */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  return engineOf(databaseUrl) === 'postgres'
    ? (await import('./postgres.ts')).openPostgres(databaseUrl, options)
    : (await import('./sqlite.ts')).openSqlite(databaseUrl, options)
}
