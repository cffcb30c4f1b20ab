import { AsyncLocalStorage } from 'node:async_hooks'
import { type Queries, whileOpen } from './queries.ts'

type Execute = (statement: string) => Promise<void>
type Running = { queries: Queries; execute: Execute; depth: number; open: boolean; inner: Queue }

/** Runs what it is given one after another. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work, work)
    this.#last = result.catch(() => {})
    return result
  }
}

/** Knows which transaction the calling code stands in, and nests with savepoints. */
export function transactions() {
  const current = new AsyncLocalStorage<Running>()

  async function inside<T>(
    queries: Queries,
    execute: Execute,
    depth: number,
    work: (tx: Queries) => Promise<T>,
  ) {
    const running: Running = { queries, execute, depth, open: true, inner: new Queue() }
    running.queries = whileOpen(queries, () => running.open)
    try {
      return await current.run(running, () => work(running.queries))
    } finally {
      running.open = false
    }
  }

  function nested<T>(outer: Running, queries: Queries, work: (tx: Queries) => Promise<T>): Promise<T> {
    return outer.inner.run(async () => {
      const name = `nested_${outer.depth + 1}`
      await outer.execute(`savepoint ${name}`)
      try {
        const result = await inside(queries, outer.execute, outer.depth + 1, work)
        await outer.execute(`release savepoint ${name}`)
        return result
      } catch (error) {
        await outer.execute(`rollback to savepoint ${name}`)
        await outer.execute(`release savepoint ${name}`)
        throw error
      }
    })
  }

  const running = () => {
    const found = current.getStore()
    return found?.open ? found : undefined
  }
  /** Work started here belongs to no transaction, whoever awaits it. */
  const outside = <T>(work: () => T): T => current.exit(work)

  return { inside, nested, running, outside }
}
