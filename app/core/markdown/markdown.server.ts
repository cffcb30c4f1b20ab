import { openPool } from '../pool.ts'
import { bounded } from '../bounded.ts'
import { AppError } from '../errors.ts'

export const markdownLimit = 20_000
const timeLimitMs = 5000
const idleMs = 120_000
const waitingLimit = 200

// Deep nesting ends a parser by its stack or its memory instead of its time.
const isExhausted = (error: unknown) =>
  error instanceof RangeError || (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'

export type MarkdownRenderer = { render: (markdown: string) => Promise<string>; close: () => Promise<void> }

/**
 * Renders Markdown to sanitised HTML in a worker thread that is killed after five seconds: marked never sanitises
 * and can be stalled. Used when text is saved, never when it is read.
 */
export function openMarkdown(timeoutMs = timeLimitMs): MarkdownRenderer {
  const pool = openPool<string, string>(new URL('./render-worker.ts', import.meta.url), {
    idleMs,
    heapMb: 128,
  })
  const inTurn = bounded(1, waitingLimit)
  let started = false
  pool.on('workerDestroy', () => {
    started = false
  })

  async function renderNow(markdown: string) {
    // Neither waiting in line nor the start of a worker counts as time of this text.
    if (!started || pool.threads.length === 0) await pool.run('*')
    started = true
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      return await pool.run(markdown, { signal })
    } catch (error) {
      if (!signal.aborted && !isExhausted(error)) throw error
      throw new AppError('invalid', {
        ja: '書式が複雑すぎて表示できません。記号のくり返しを減らしてください。',
        en: 'The formatting is too complex to show. Use fewer repeated symbols.',
      })
    }
  }

  return {
    async render(markdown) {
      if (markdown.trim() === '') return ''
      if (markdown.length > markdownLimit) throw new AppError('too-large')
      return inTurn(() => renderNow(markdown))
    },
    close: () => pool.destroy(),
  }
}
