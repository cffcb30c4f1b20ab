import { createRequire } from 'node:module'
import type { Piscina } from 'piscina'
import { bounded } from './bounded.ts'
import { AppError } from './errors.ts'
import { openPool } from './pool.ts'

type Limits = { heapMb?: number; timeoutMs?: number }

/**
 * What the function that a module exports by default answers, worked out in a thread of its own. A module is named as
 * it is imported, `#app/features/…`: the server and the Remix build both know it by that name.
 */
type Run = <Task, Result>(module: string, task: Task) => Promise<Result>
export type Apart = {
  /** Long sums leave the thread that answers pages alone. */
  run: Run
  /**
   * Reads what was handed in, such as the table of an import, one after the other. Throws too-large when that takes too
   * long or too much memory.
   */
  read: Run
  close: () => Promise<void>
}

const idleMs = 30_000
const sumMb = 512
const waitingLimit = 20

/** A thread a module, which starts with its first task and ends half a minute after its last; with limits for reading. */
export function openApart({ heapMb = 384, timeoutMs = 60_000 }: Limits = {}): Apart {
  const { resolve } = createRequire(import.meta.url)
  const pools = new Map<string, Piscina>()
  const poolOf = (module: string, mb: number) => {
    const known = pools.get(module)
    if (known) return known
    const pool = openPool(new URL(`file:${resolve(module)}`), { idleMs, heapMb: mb, youngMb: 16 })
    pools.set(module, pool)
    return pool
  }
  const inTurn = bounded(1, waitingLimit)
  const read: Run = (module, task) =>
    inTurn(() =>
      poolOf(module, heapMb)
        .run(task, { signal: AbortSignal.timeout(timeoutMs) })
        .catch((error: Error & { code?: string }) => {
          const ended = error.name === 'AbortError' || error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          throw ended ? tooMuch() : error
        }),
    )
  return {
    run: (module, task) => poolOf(module, sumMb).run(task),
    read,
    close: async () => void (await Promise.all(Array.from(pools, ([, pool]) => pool.destroy()))),
  }
}

const tooMuch = () =>
  new AppError('too-large', {
    ja: 'ファイルが大きすぎるので、読みこめませんでした。分けてから、もう一度試してください。',
    en: 'The file is too large to be read. Divide it and try again.',
  })
