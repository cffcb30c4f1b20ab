import { createRequire } from 'node:module'
import { openPool } from './pool.ts'

const idleMs = 30_000
const heapMb = 512

export type Apart = {
  /** What the function that a module exports by default answers, worked out in a thread of its own. */
  run: <Task, Result>(module: string, task: Task) => Promise<Result>
  close: () => Promise<void>
}

/** Long sums leave the thread that answers pages alone. A module is named as it is imported: `#app/features/…`. */
export function openApart(): Apart {
  const { resolve } = createRequire(import.meta.url)
  const self = new URL(import.meta.url)
  const pool = openPool<unknown, unknown>(self, { idleMs, heapMb })
  return {
    run: async <Task, Result>(module: string, task: Task) =>
      (await pool.run(task, { filename: resolve(module) })) as Result,
    close: () => pool.destroy(),
  }
}
