import { inArray, sql } from 'drizzle-orm'
import { bigint, customType, pgTable } from 'drizzle-orm/pg-core'
import type { Queries, Rows } from './queries.ts'
import type { Expression, IndexRow, Range, SearchIndex } from './search-index.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

const typed = pgTable('search_index', {
  key: bigint('key', { mode: 'number' }).primaryKey(),
  lexemes: tsvector('lexemes').notNull(),
})
const index = typed as unknown as Rows & typeof typed

const atOnce = 200

const quoted = (token: string) => `'${token.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`

/** The query language of tsquery. */
function written(expression: Expression): string {
  if ('phrase' in expression) return `(${expression.phrase.map(quoted).join(' <-> ')})`
  if ('mark' in expression) return quoted(expression.mark)
  if ('and' in expression) return `(${expression.and.map(written).join(' & ')})`
  if ('or' in expression) return `(${expression.or.map(written).join(' | ')})`
  return `(${written(expression.all)} & !${written(expression.except)})`
}

const lexemesOf = ({ words, marks }: IndexRow) =>
  [...words.map((word, index) => `${quoted(word)}:${index + 1}`), ...marks.map(quoted)].join(' ')

const key = sql<number>`key`.mapWith(Number)

const newestLooked = 1000

/** The newest rows one by one, which is soon enough for what stands in many texts. */
async function amongNewest(read: Queries, match: string, { below, from, limit }: Range) {
  const newest = sql`(select key, lexemes from search_index where key < ${below} and key >= ${from}
    order by key desc limit ${newestLooked}) as newest`
  return read
    .select({ key })
    .from(newest)
    .where(sql`lexemes @@ ${match}::tsquery`)
    .orderBy(sql`key desc`)
    .limit(limit)
}

/** All hits by their index; without `materialized` the server would walk all rows in their order instead. */
async function amongAll(read: Queries, match: string, { below, from, limit }: Range) {
  const hits = sql`(with hits as materialized (select key from search_index
    where lexemes @@ ${match}::tsquery and key < ${below} and key >= ${from}) select key from hits) as hits`
  return read
    .select({ key })
    .from(hits)
    .orderBy(sql`key desc`)
    .limit(limit)
}

async function find(read: Queries, expression: Expression, range: Range) {
  const match = written(expression)
  const newest = await amongNewest(read, match, range)
  const rows = newest.length === range.limit ? newest : await amongAll(read, match, range)
  return rows.map((row) => row.key)
}

export const postgresIndex: SearchIndex = {
  async add(tx, rows) {
    for (let start = 0; start < rows.length; start += atOnce) {
      const some = rows.slice(start, start + atOnce)
      await tx.insert(index).values(some.map((row) => ({ key: row.key, lexemes: lexemesOf(row) })))
    }
  },
  async remove(tx, keys) {
    if (keys.length > 0) await tx.delete(index).where(inArray(index.key, [...keys]))
  },
  find,
  // Vacuuming is the server's own work.
  wipe: async () => false,
}
