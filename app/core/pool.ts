import { Piscina } from 'piscina'

type Limits = { idleMs: number; heapMb: number; youngMb?: number }

/**
 * One worker thread that starts when it is needed, ends when it was idle so long, and has so much memory. A task of
 * a worker that dies is refused; the next task starts another.
 */
export function openPool<Task, Result>(worker: URL, { idleMs, heapMb, youngMb = 4 }: Limits) {
  const pool = new Piscina<Task, Result>({
    filename: worker.href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb },
  })
  // Whoever waits is told by the refusal; without a listener a dying worker would end the process.
  pool.on('error', () => {})
  return pool
}
