import { sql } from 'drizzle-orm'
import { engine } from './engine.ts'
import type { Queries } from './queries.ts'

/** Holds a named lock until the transaction ends. SQLite has one writer, so there it already does. */
export async function holdLock(tx: Queries, name: string) {
  if (engine === 'sqlite') return
  await tx
    .select({ held: sql`pg_advisory_xact_lock(hashtextextended(${name}, 0))::text` })
    .from(sql`(select 1) as one`)
}
