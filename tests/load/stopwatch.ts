import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Store } from '#db/store.ts'

/** Times what a job does, and for how long it holds up other writers and requests. */
export function stopwatch(plain: Store) {
  let longest = 0
  // From the moment in which a transaction may write to its commit.
  const transact: Store['transact'] = async (work, lock) => {
    let from = 0
    const result = await plain.transact((tx) => {
      from = performance.now()
      return work(tx)
    }, lock)
    longest = Math.max(longest, performance.now() - from)
    return result
  }

  async function timed<Result>(name: string, work: () => Promise<Result>) {
    const loop = monitorEventLoopDelay({ resolution: 5 })
    loop.enable()
    longest = 0
    const from = performance.now()
    const result = await work()
    const took = performance.now() - from
    loop.disable()
    const figures = [took, longest, loop.max / 1e6].map(Math.round)
    const told = `${name} ${figures[0]} ms (longest transaction ${figures[1]}, loop ${figures[2]})`
    return { result, told }
  }

  return { store: { ...plain, read: plain.read, transact }, timed }
}
