import type { Queries } from './queries.ts'

export type Health = { engine: 'sqlite' | 'postgres'; writable: boolean; migrated: boolean; durable: boolean }

export type Store = {
  /** Reads; inside a transaction it is that transaction's handle, elsewhere it cannot write. */
  read: Queries
  /** Runs `work` in one transaction (nested: a savepoint). `lock` names what count-then-write rules must not do twice at once. */
  transact: <T>(work: (tx: Queries) => Promise<T>, lock?: string) => Promise<T>
  /** Wipes what deleted rows left in the files of the engine, as far as it can while others read. */
  wipeDeleted: () => Promise<void>
  health: () => Promise<Health>
  close: () => Promise<void>
}

export type StoreOptions = {
  /** Called with each statement; for tests that count queries. */
  onQuery?: (statement: string) => void
}
