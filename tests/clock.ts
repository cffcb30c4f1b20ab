import { vi } from 'vitest'

const start = '2026-11-24T10:00:00+09:00'
const units = { ms: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 }

/** A clock that stands still until a test moves it; `Date` follows, since Lucia and the session limits ask that. */
export function stoppedClock() {
  let now = new Date(start)
  const set = (instant: string | Date) => {
    now = new Date(instant)
    vi.setSystemTime(now)
  }
  set(now)
  return {
    now: () => new Date(now),
    set,
    /** `advance(8, 'hours')` */
    advance: (count: number, unit: keyof typeof units) => set(new Date(now.getTime() + count * units[unit])),
  }
}
