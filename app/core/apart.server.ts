import type { Piscina } from 'piscina'
import type { ApartTask } from './apart-worker.ts'
import { bounded } from './bounded.ts'
import { AppError } from './errors.ts'
import { openPool } from './pool.ts'
import type { Words } from './vocabulary/follow.ts'

type Limits = { heapMb?: number; timeoutMs?: number }

/**
 * What the function that a module exports by default answers, worked out in a thread of its own. A module is named as
 * it is imported, `#app/features/…`: the server and the Remix build both know it by that name.
 */
type Run = <Task, Result>(module: string, task: Task) => Promise<Result>
export type Runs = {
  /** Long sums leave the thread that answers pages alone. */
  run: Run
  /**
   * Reads what was handed in, such as the table of an import, one after the other. Throws too-large when that takes too
   * long or too much memory.
   */
  read: Run
}
export type Apart = {
  /** Modules that are run with the terms and synonyms which hold when a task is handed over. */
  knowing: (current: () => Words) => Runs
  close: () => Promise<void>
}

const worker = new URL('./apart-worker.ts', import.meta.url)
const idleMs = 30_000
const sumMb = 512
const waitingLimit = 20

/** A thread a module, which starts with its first task and ends half a minute after its last; with limits for reading. */
export function openApart({ heapMb = 384, timeoutMs = 60_000 }: Limits = {}): Apart {
  const pools = new Map<string, Piscina<ApartTask>>()
  const poolOf = (module: string, mb: number) => {
    const known = pools.get(module)
    if (known) return known
    const pool = openPool<ApartTask, unknown>(worker, { idleMs, heapMb: mb, youngMb: 16 })
    pools.set(module, pool)
    return pool
  }
  const inTurn = bounded(1, waitingLimit)
  const knowing = (current: () => Words): Runs => {
    const hand = <Result>(module: string, mb: number, task: unknown, signal?: AbortSignal) =>
      poolOf(module, mb).run({ module, words: current(), task }, { signal }) as Promise<Result>
    return {
      run: (module, task) => hand(module, sumMb, task),
      read: <Task, Result>(module: string, task: Task) =>
        inTurn(() => hand<Result>(module, heapMb, task, AbortSignal.timeout(timeoutMs)).catch(told)),
    }
  }
  return {
    knowing,
    close: async () => void (await Promise.all(Array.from(pools, ([, pool]) => pool.destroy()))),
  }
}

function told(error: Error & { code?: string }): never {
  const ended = error.name === 'AbortError' || error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  throw ended ? tooMuch() : error
}

const tooMuch = () =>
  new AppError('too-large', {
    ja: 'ファイルが大きすぎるので、読みこめませんでした。分けてから、もう一度試してください。',
    en: 'The file is too large to be read. Divide it and try again.',
  })
