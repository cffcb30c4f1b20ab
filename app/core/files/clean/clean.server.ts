import { bounded } from '../../bounded.ts'
import { AppError } from '../../errors.ts'
import { openPool } from '../../pool.ts'
import { reasons } from '../kind/reasons.ts'
import { full } from '../refusals.ts'
import type { Cleaned, Cleaning } from './clean-worker.ts'

const timeLimitMs = 30_000
const idleMs = 60_000
const waitingLimit = 20

export type Cleaner = {
  /**
   * Writes a file anew into another place, without the properties that tell of its author, and answers whether it had to.
   * Throws invalid with the reason for what cannot be read, unavailable when the disk is full.
   */
  clean: (file: Cleaning) => Promise<boolean>
  close: () => Promise<void>
}

/** Rewrites files in a worker thread that is killed after its time or when its memory is used up. */
export function openCleaner(timeoutMs = timeLimitMs): Cleaner {
  const pool = openPool<Cleaning, Cleaned>(new URL('./clean-worker.ts', import.meta.url), {
    idleMs,
    heapMb: 160,
  })
  const inTurn = bounded(1, waitingLimit)
  return {
    async clean(file) {
      const done = await inTurn(() => cleanNow(file))
      if ('refused' in done) throw new AppError('invalid', reasons[done.refused])
      if ('full' in done) throw new AppError('unavailable', full)
      return done.anew
    },
    close: () => pool.destroy(),
  }

  async function cleanNow(file: Cleaning): Promise<Cleaned> {
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      return await pool.run(file, { signal })
    } catch (error) {
      if (!signal.aborted && (error as { code?: string }).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error
      return { refused: 'tooHeavy' }
    }
  }
}
