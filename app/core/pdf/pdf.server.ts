import { openPool } from '../pool.ts'
import { bounded } from '../bounded.ts'
import type { Sheet } from './sheet.ts'

const idleMs = 120_000
const waitingLimit = 50

export type SheetMaker = { make: (sheet: Sheet) => Promise<Uint8Array>; close: () => Promise<void> }

/** Makes PDF files in a worker thread, which reads the font of 5 MB once and rests when unused. */
export function openSheets(): SheetMaker {
  const pool = openPool<Sheet, Uint8Array>(new URL('./sheet-worker.ts', import.meta.url), {
    idleMs,
    heapMb: 128,
  })
  const inTurn = bounded(1, waitingLimit)
  return { make: (sheet) => inTurn(() => pool.run(sheet)), close: () => pool.destroy() }
}
