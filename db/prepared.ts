import { randomUUID } from 'node:crypto'
import { lasting, type Queries } from './queries.ts'

type Built<Row> = {
  prepare: (name?: string) => { execute: (values?: Record<string, unknown>) => unknown }
} & PromiseLike<Row[]>

/**
 * A query that is built once for each connection, since building costs more than running it: `read(store.read, values)`,
 * or with the handle of a transaction. Values go in by `sql.placeholder(name)`.
 */
export function prepared<Values extends Record<string, unknown>, Row>(build: (read: Queries) => Built<Row>) {
  // The server and the Remix build each have a copy of this module, and one connection of PostgreSQL serves both.
  const name = randomUUID()
  const made = new WeakMap<Queries, ReturnType<Built<Row>['prepare']>>()
  return async (read: Queries, values: Values): Promise<Row[]> => {
    const handle = lasting(read)
    let query = made.get(handle)
    if (!query) {
      query = build(handle).prepare(name)
      made.set(handle, query)
    }
    return (await query.execute(values)) as Row[]
  }
}
