import { and, desc, gte, inArray, lt, sql } from 'drizzle-orm'
import { bigint, customType, pgTable } from 'drizzle-orm/pg-core'
import type { Rows } from './queries.ts'
import type { Expression, IndexRow, SearchIndex } from './search-index.ts'

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
  async find(read, expression, { below, from, limit }) {
    const rows = await read
      .select({ key: sql<number>`${index.key}`.mapWith(Number) })
      .from(index)
      .where(
        and(
          sql`${index.lexemes} @@ ${written(expression)}::tsquery`,
          lt(index.key, below),
          gte(index.key, from),
        ),
      )
      .orderBy(desc(index.key))
      .limit(limit)
    return rows.map(({ key }) => key)
  },
  // Vacuuming is the server's own work.
  wipe: async () => false,
}
