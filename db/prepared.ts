import { randomUUID } from 'node:crypto'
import type { Queries } from './queries.ts'

type Built<Row> = {
  prepare: (name?: string) => { execute: (values?: Record<string, unknown>) => unknown }
} & PromiseLike<Row[]>

/**
 * A query that is built once for each handle, since building costs more than running it: `read(store.read, values)`.
 * Values go in by `sql.placeholder(name)`.
 */
export function prepared<Values extends Record<string, unknown>, Row>(build: (read: Queries) => Built<Row>) {
  // The server and the Remix build each have a copy of this module, and one connection of PostgreSQL serves both.
  const name = randomUUID()
  const made = new WeakMap<Queries, ReturnType<Built<Row>['prepare']>>()
  return async (read: Queries, values: Values): Promise<Row[]> => {
    let query = made.get(read)
    if (!query) {
      query = build(read).prepare(name)
      made.set(read, query)
    }
    return (await query.execute(values)) as Row[]
  }
}
