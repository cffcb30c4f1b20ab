import { busy } from './bounded.ts'

/** At most `each` of one holder at once and `all` together; what comes beside them is told to try again. */
export function inHand(each: number, all: number) {
  const of = new Map<string, number>()
  let active = 0
  return async <T>(holder: string, work: () => Promise<T>): Promise<T> => {
    const own = of.get(holder) ?? 0
    if (own >= each || active >= all) throw busy()
    of.set(holder, own + 1)
    active++
    try {
      return await work()
    } finally {
      active--
      const left = of.get(holder)! - 1
      if (left > 0) of.set(holder, left)
      else of.delete(holder)
    }
  }
}
