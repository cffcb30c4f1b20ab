import { openPool } from '#app/core/pool.ts'
import { bounded } from '#app/core/bounded.ts'
import { AppError } from '#app/core/errors.ts'
import { languageOf } from '#app/core/i18n/language-of.ts'
import type { PartFinding, Screen } from '#app/core/screening.ts'
import { messages } from './messages.ts'
import type { ThreadText } from './screen-thread.server.ts'

const timeLimitMs = 30_000
const idleMs = 600_000
const waitingLimit = 200
const tries = 2

export type Guard = { screen: Screen; close: () => Promise<void> }
type Options = { timeoutMs?: number; worker?: URL }

/**
 * The guard of one process: a worker thread that holds the dictionary, ends after ten idle minutes and is started
 * again when it is needed or has died. What it cannot screen is refused.
 */
export function openGuard({
  timeoutMs = timeLimitMs,
  worker = new URL('./screen-worker.ts', import.meta.url),
}: Options = {}): Guard {
  const pool = openPool<ThreadText[], PartFinding[]>(worker, { idleMs, heapMb: 192 })
  const inTurn = bounded(1, waitingLimit)

  async function screenNow(texts: ThreadText[]): Promise<PartFinding[]> {
    for (let attempt = 1; attempt <= tries; attempt++) {
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        return await pool.run(texts, { signal })
      } catch {
        // A text that stalls the worker would stall the next one too.
        if (signal.aborted) break
      }
    }
    throw new AppError(
      'unavailable',
      messages.both((t) => t.unavailable),
    )
  }

  return {
    async screen(texts) {
      const written = texts.filter(({ text }) => text.trim() !== '')
      if (written.length === 0) return []
      return inTurn(() =>
        screenNow(written.map((part) => ({ ...part, lang: part.lang ?? languageOf(part.text) }))),
      )
    },
    close: () => pool.destroy(),
  }
}
