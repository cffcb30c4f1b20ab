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

/** Holds many named locks until the transaction ends, in the order of their names, so that two cannot wait for each other. */
export async function holdLocks(tx: Queries, names: readonly string[]) {
  if (engine === 'sqlite' || names.length === 0) return
  const all = sql.join(
    [...names].sort().map((name) => sql`(${name})`),
    sql`, `,
  )
  await tx
    .select({ held: sql`pg_advisory_xact_lock(hashtextextended(name, 0))::text` })
    .from(sql`(values ${all}) as locks (name)`)
}
