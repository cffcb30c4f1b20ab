import { engineOf } from './engine.ts'
import type { Store, StoreOptions } from './store-contract.ts'

export type { Queries } from './queries.ts'
export type { Health, Store, StoreOptions } from './store-contract.ts'

/** Opens `file:…` or `postgres://…`. Throws StoreError with one clear sentence when it cannot. */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  return engineOf(databaseUrl) === 'postgres'
    ? (await import('./postgres.ts')).openPostgres(databaseUrl, options)
    : (await import('./sqlite.ts')).openSqlite(databaseUrl, options)
}
