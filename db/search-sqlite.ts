import { setImmediate } from 'node:timers/promises'
import { and, desc, gte, inArray, lt, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Queries } from './queries.ts'
import type { Expression, Range, SearchIndex } from './search-index.ts'

const index = sqliteTable('search_index', {
  key: integer('rowid').primaryKey(),
  words: text('words'),
  marks: text('marks'),
})

const atOnce = 200

const letterMark = (letter: string) => `1:${letter}`

/** The query language of FTS5; tokens hold letters, digits, `:` and `-` only, and stand in quotes. */
function written(expression: Expression): string {
  if ('phrase' in expression) return `words:"${expression.phrase.join(' ')}"`
  if ('letter' in expression) return `marks:"${letterMark(expression.letter)}"`
  if ('mark' in expression) return `marks:"${expression.mark}"`
  if ('and' in expression) return `(${expression.and.map(written).join(' AND ')})`
  if ('or' in expression) return `(${expression.or.map(written).join(' OR ')})`
  return `(${written(expression.all)} NOT ${written(expression.except)})`
}

// A number over 2^31 is handed over with a point, and FTS5 then walks all rows from the last one on, in every slice.
const whole = (key: number) => sql`cast(${key} as integer)`

const slice = (read: Queries, expression: string, { below, from, limit }: Range) =>
  read
    .select({ key: index.key })
    .from(index)
    .where(
      and(sql`search_index match ${expression}`, lt(index.key, whole(below)), gte(index.key, whole(from))),
    )
    .orderBy(desc(index.key))
    .limit(limit)

/** The key at one end. For both ends in one aggregate SQLite would walk the whole table. */
const key = (order: 'asc' | 'desc') =>
  sql<number | null>`(select rowid from search_index order by rowid ${sql.raw(order)} limit 1)`

const firstSlice = 1 << 21
const quickMs = 8
const slowMs = 20

// FTS5 answers on the event loop, so the range is walked in slices that stay short, and others get their turn between. The
// time is that of the processor: on a busy machine the same slice takes longer, and smaller ones would only be more.
async function find(read: Queries, expression: Expression, { below, from, limit }: Range) {
  const match = written(expression)
  const [ends] = await read.select({ highest: key('desc'), lowest: key('asc') }).from(sql`(select 1) as one`)
  const lowest = Math.max(from, ends?.lowest ?? 0)
  const found: number[] = []
  let upper = Math.min(below, (ends?.highest ?? -1) + 1)
  let size = firstSlice
  while (found.length < limit && upper > lowest) {
    const lower = Math.max(lowest, upper - size)
    const started = process.threadCpuUsage()
    const rows = await slice(read, match, { below: upper, from: lower, limit: limit - found.length })
    const { user, system } = process.threadCpuUsage(started)
    const took = (user + system) / 1000
    found.push(...rows.map(({ key }) => key))
    upper = lower
    if (took < quickMs) size *= 2
    else if (took > slowMs) size = Math.max(1, Math.floor(size / 2))
    await setImmediate()
  }
  return found
}

const mergedPages = 64

export const sqliteIndex: SearchIndex = {
  async add(tx, rows) {
    for (let start = 0; start < rows.length; start += atOnce) {
      const some = rows.slice(start, start + atOnce)
      await tx.insert(index).values(
        some.map(({ key, words, letters, marks }) => ({
          key,
          words: words.join(' '),
          marks: [...letters.map(letterMark), ...marks].join(' '),
        })),
      )
    }
  },
  async remove(tx, keys) {
    if (keys.length > 0) await tx.delete(index).where(inArray(index.key, [...keys]))
  },
  find,
  // A removed text is only marked as such until its part of the index is written anew.
  async wipe(tx) {
    const changes = async () => {
      const [row] = await tx.select({ sum: sql<number>`total_changes()` }).from(sql`(select 1) as one`)
      return row!.sum
    }
    const before = await changes()
    await command(tx, 'merge', -mergedPages)
    return (await changes()) - before >= 2
  },
}

const commands = sqliteTable('search_index', { command: text('search_index'), rank: integer('rank') })
const command = (tx: Queries, name: string, rank: number) =>
  tx.insert(commands).values({ command: name, rank }).then()
