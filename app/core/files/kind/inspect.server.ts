import { openPool } from '../../pool.ts'
import { bounded } from '../../bounded.ts'
import { AppError } from '../../errors.ts'
import type { Inspected, Inspection } from './inspect-worker.ts'
import type { FileKind } from './kinds.ts'
import { reasons } from './reasons.ts'

const timeLimitMs = 20_000
const idleMs = 120_000
const waitingLimit = 20

export type Inspector = {
  /** The kind of a file by name and content, and how it is served. Throws invalid with the reason when it is not taken. */
  inspect: (file: Inspection) => Promise<{ kind: FileKind; type: string }>
  close: () => Promise<void>
}

/** Looks into files in a worker thread that is killed after its time or when its memory is used up. */
export function openInspector(timeoutMs = timeLimitMs): Inspector {
  const pool = openPool<Inspection, Inspected>(new URL('./inspect-worker.ts', import.meta.url), {
    idleMs,
    heapMb: 128,
  })
  const inTurn = bounded(1, waitingLimit)

  async function inspectNow(file: Inspection): Promise<Inspected> {
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      return await pool.run(file, { signal })
    } catch (error) {
      const exhausted =
        error instanceof RangeError || (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!signal.aborted && !exhausted) throw error
      return { refused: 'tooHeavy' }
    }
  }

  return {
    async inspect({ path, name }) {
      const found = await inTurn(() => inspectNow({ path, name }))
      if ('refused' in found) throw new AppError('invalid', reasons[found.refused])
      return found
    },
    close: () => pool.destroy(),
  }
}
