import { sql } from 'drizzle-orm'
import { engine } from './engine.ts'
import type { Queries } from './queries.ts'

type Column = { table: string; column: string }

// The tables of SQLite's full-text index are shadows of it; its own content is asked for by the search.
const columnsOf = {
  sqlite: sql`(select m.name as tab, p.name as col from sqlite_master m join pragma_table_info(m.name) p
    where m.type = 'table' and m.name not like 'search_index%' and m.name not like 'sqlite_%') as columns`,
  postgres: sql`(select table_name as tab, column_name as col from information_schema.columns
    where table_schema = current_schema()) as columns`,
}

const columns = (read: Queries): Promise<Column[]> =>
  read
    .select({ table: sql<string>`tab`, column: sql<string>`col` })
    .from(columnsOf[engine])
    .orderBy(sql`tab`, sql`col`)
    .then()

/** `table.column` of everything in the database that holds this text, whatever the type of the column. */
export async function columnsHolding(read: Queries, text: string): Promise<string[]> {
  const found: string[] = []
  for (const { table, column } of await columns(read)) {
    const cell = sql`cast(${sql.identifier(column)} as text)`
    const holds = engine === 'postgres' ? sql`strpos(${cell}, ${text}) > 0` : sql`instr(${cell}, ${text}) > 0`
    const rows = await read
      .select({ one: sql<number>`1` })
      .from(sql`${sql.identifier(table)}`)
      .where(holds)
      .limit(1)
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  return found
}
