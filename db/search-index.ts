import { engine } from './engine.ts'
import { postgresIndex } from './search-postgres.ts'
import { sqliteIndex } from './search-sqlite.ts'
import type { Queries } from './queries.ts'

/**
 * `words` in their order, so that phrases are found; `letters` that stand alone in a search, most of them the first of a
 * word; `marks` say that something is there. Letters and marks have no order.
 */
export type IndexRow = {
  key: number
  words: readonly string[]
  letters: readonly string[]
  marks: readonly string[]
}

export type Expression =
  | { phrase: readonly string[] }
  | { letter: string }
  | { mark: string }
  | { and: readonly Expression[] }
  | { or: readonly Expression[] }
  | { all: Expression; except: Expression }

/** Keys from the highest down: `below` this one, not below `from`. */
export type Range = { below: number; from: number; limit: number }

export type SearchIndex = {
  add: (tx: Queries, rows: readonly IndexRow[]) => Promise<void>
  remove: (tx: Queries, keys: readonly number[]) => Promise<void>
  find: (read: Queries, expression: Expression, range: Range) => Promise<number[]>
  /** Wipes a part of what removed texts left behind; answers whether there is more. */
  wipe: (tx: Queries) => Promise<boolean>
}

/** The one of two forks that is about more than locks: FTS5 on SQLite, a hand-built tsvector on PostgreSQL. */
export const searchIndex: SearchIndex = engine === 'postgres' ? postgresIndex : sqliteIndex
