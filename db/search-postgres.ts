import { inArray, type SQL, sql } from 'drizzle-orm'
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

const letterMark = (letter: string) => quoted(`1:${letter}`)

// What begins with a digit may be a mark.
const isFirstOf = (words: readonly string[]) => {
  const firsts = new Set(words.map((word) => String.fromCodePoint(word.codePointAt(0)!)))
  return (letter: string) => letter > '\x7f' && firsts.has(letter)
}

/** The query language of tsquery. */
function written(expression: Expression): string {
  if ('letter' in expression) return writtenLetter(expression.letter)
  if ('phrase' in expression) return `(${expression.phrase.map(quoted).join(' <-> ')})`
  if ('mark' in expression) return quoted(expression.mark)
  if ('and' in expression) return `(${expression.and.map(written).join(' & ')})`
  if ('or' in expression) return `(${expression.or.map(written).join(' | ')})`
  return `(${written(expression.all)} & !${written(expression.except)})`
}

const writtenLetter = (letter: string) =>
  letter > '\x7f' ? `(${quoted(letter)}:* | ${letterMark(letter)})` : letterMark(letter)

/** Letters that begin a word are found by it: without marks of their own the index is smaller by a quarter. */
function lexemesOf({ words, letters, marks }: IndexRow) {
  const isFirst = isFirstOf(words)
  const others = letters.filter((letter) => !isFirst(letter)).map(letterMark)
  const placed = words.map((word, index) => `${quoted(word)}:${index + 1}`)
  return [...placed, ...others, ...marks.map(quoted)].join(' ')
}

const key = sql<number>`key`.mapWith(Number)
const walked = sql<boolean>`walked`
const probed = 100
const longestWalk = 20 * probed

type Asked = { match: string; range: Range }

const within = ({ below, from }: Range) => sql`key < ${below} and key >= ${from}`
const newest = (range: Range, count: number) =>
  sql`(select key, lexemes from search_index where ${within(range)} order by key desc limit ${count}) as newest`

/**
 * Looks at the newest texts to see how often the words stand there. What is frequent is walked from the newest on, where a
 * page is soon full; what is rare is taken from the index, all of it. Each way alone takes a hundred times longer for the
 * other kind, and the server chooses wrongly: it knows nothing of the cost of unpacking a text. `materialized` keeps it
 * from walking all texts in their order for a rare word.
 */
const byFrequency = ({ match, range }: Asked) => sql`(with
  probe as materialized (select key from ${newest(range, probed)} where lexemes @@ ${match}::tsquery),
  frequency as materialized (select count(*) * ${longestWalk / probed} > ${range.limit} as frequent from probe),
  walk as materialized (select key from ${newest(range, longestWalk)}
    where (select frequent from frequency) and lexemes @@ ${match}::tsquery
    order by key desc limit ${range.limit}),
  rest as materialized (select key from search_index
    where not (select frequent from frequency) and lexemes @@ ${match}::tsquery and ${within(range)})
  select key, true as walked from walk union all select key, false from rest) as hits`

const byIndex = ({ match, range }: Asked) => sql`(with hits as materialized (select key from search_index
  where lexemes @@ ${match}::tsquery and ${within(range)}) select key, false as walked from hits) as hits`

async function find(read: Queries, expression: Expression, range: Range) {
  const asked = { match: written(expression), range }
  const hits = (from: SQL) =>
    read
      .select({ key, walked })
      .from(from)
      .orderBy(sql`key desc`)
      .limit(range.limit)
  const rows = await hits(byFrequency(asked))
  const endedEarly = rows.length < range.limit && rows.some((row) => row.walked)
  return (endedEarly ? await hits(byIndex(asked)) : rows).map((row) => row.key)
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
