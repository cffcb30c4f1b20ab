import { openPool } from '../pool.ts'
import { bounded } from '../bounded.ts'

const idleMs = 60_000
const waitingLimit = 64
const longestWeighed = 128
// 100 million guesses: more than a throttled sign-in allows in any time.
const enough = 3

export type Strength = {
  /** Whether a list of common passwords, or somebody who knows these words, would find the password soon. */
  isGuessable: (password: string, words: string[]) => Promise<boolean>
  close: () => Promise<void>
}

/** The dictionaries take a second to load, and a check up to a tenth, so both happen in a thread that rests when unused. */
export function openStrength(): Strength {
  const pool = openPool<{ password: string; words: string[] }, number>(
    new URL('./strength-worker.ts', import.meta.url),
    { idleMs, heapMb: 256 },
  )
  const inTurn = bounded(1, waitingLimit)
  return {
    isGuessable: (password, words) =>
      inTurn(async () => (await pool.run({ password: password.slice(0, longestWeighed), words })) < enough),
    close: () => pool.destroy(),
  }
}
