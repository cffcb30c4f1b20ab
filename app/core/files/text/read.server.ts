import { openPool } from '../../pool.ts'
import { bounded } from '../../bounded.ts'
import type { FileKind } from '../kind/kinds.ts'
import type { Read, Reading } from './read-worker.ts'

const timeLimitMs = 30_000
const idleMs = 120_000
const waitingLimit = 200

/** How many letters of a file are read: about 70 pages. */
export const enoughLetters = 50_000

type Asked = { path: string; kind: FileKind; type: string }

export type FileReader = {
  /** The words of a file and its properties; null for a picture, and for what is broken or too heavy to be read. */
  read: (file: Asked) => Promise<Read | null>
  close: () => Promise<void>
}

/** Reads files in a worker thread that is replaced after its time, or when its memory is used up. */
export function openReader(timeoutMs = timeLimitMs): FileReader {
  const pool = openPool<Reading, Read>(new URL('./read-worker.ts', import.meta.url), {
    idleMs,
    heapMb: 192,
    youngMb: 16,
  })
  const inTurn = bounded(1, waitingLimit)
  return {
    read: ({ path, kind, type }) =>
      kind === 'png' || kind === 'jpg'
        ? Promise.resolve(null)
        : inTurn(() =>
            pool
              .run({ path, kind, type, enough: enoughLetters }, { signal: AbortSignal.timeout(timeoutMs) })
              .catch(() => null),
          ),
    close: () => pool.destroy(),
  }
}
