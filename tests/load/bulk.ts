import { sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Queries } from '#db/store.ts'

// The text of a statement is built once; PostgreSQL takes at most 65,535 values in one.
const rowsAtOnce = 100

/** Inserts many rows of one shape through one prepared statement; no instant and no JSON among them may be null. */
export async function insertMany<T extends SQLiteTable>(tx: Queries, table: T, rows: T['$inferInsert'][]) {
  const many = rows.length - (rows.length % rowsAtOnce)
  if (many > 0) {
    const insert = prepared(tx, table, Object.keys(rows[0]!))
    for (let start = 0; start < many; start += rowsAtOnce) {
      await insert.execute(numbered(rows.slice(start, start + rowsAtOnce)))
    }
  }
  if (many < rows.length) await tx.insert(table).values(rows.slice(many))
}

function prepared<T extends SQLiteTable>(tx: Queries, table: T, names: string[]) {
  const row = (number: number) =>
    Object.fromEntries(names.map((name) => [name, sql.placeholder(`${name}${number}`)]))
  return tx
    .insert(table)
    .values(Array.from({ length: rowsAtOnce }, (_, number) => row(number) as T['$inferInsert']))
    .prepare()
}

function numbered(rows: Record<string, unknown>[]) {
  const values: Record<string, unknown> = {}
  rows.forEach((row, number) => {
    for (const name in row) values[`${name}${number}`] = row[name]
  })
  return values
}
