import { bounded } from './bounded.ts'
import { AppError } from './errors.ts'
import { openPool } from './pool.ts'

/** What a worker does, by a name that the server and the Remix build both know, and where its module is. */
export type Reader = { name: string; worker: URL }

/**
 * Reads what was handed in, such as the table of an import, in a thread of its own, one after the other. Throws
 * too-large when that takes too long or too much memory.
 */
export type ReadApart = <Task, Result>(reader: Reader, task: Task) => Promise<Result>

const timeLimitMs = 60_000
const idleMs = 30_000
const waitingLimit = 20

const tooMuch = () =>
  new AppError('too-large', {
    ja: 'ファイルが大きすぎるので、読みこめませんでした。分けてから、もう一度試してください。',
    en: 'The file is too large to be read. Divide it and try again.',
  })

type Options = { timeoutMs?: number; heapMb?: number }

/** The readers of one process; each starts with its first file and ends half a minute after its last. */
export function openApart(
  readers: readonly Reader[],
  { timeoutMs = timeLimitMs, heapMb = 384 }: Options = {},
) {
  const pools = new Map(
    readers.map(({ name, worker }) => [
      name,
      openPool<unknown, unknown>(worker, { idleMs, heapMb, youngMb: 16 }),
    ]),
  )
  const inTurn = bounded(1, waitingLimit)
  const read: ReadApart = async <Task, Result>({ name }: Reader, task: Task) => {
    const pool = pools.get(name)
    if (!pool) throw new Error(`Nobody reads ${name} here.`)
    return inTurn(() =>
      pool.run(task, { signal: AbortSignal.timeout(timeoutMs) }).catch((error: Error & { code?: string }) => {
        const ended = error.name === 'AbortError' || error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        throw ended ? tooMuch() : error
      }),
    ) as Promise<Result>
  }
  return {
    read,
    close: async () => void (await Promise.all([...pools].map(([, pool]) => pool.destroy()))),
  }
}
