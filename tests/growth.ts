/**
 * By how many times the processor needs longer when the work is `times` as large, the quickest run of several each.
 * A ratio does not know how quick the machine is: linear work stays near `times`, quadratic nears its square.
 */
export function growth(work: (size: number) => void, size: number, times: number): number {
  work(size)
  return quickest(() => work(size * times)) / quickest(() => work(size))
}

function quickest(work: () => void) {
  const runs = Array.from({ length: 4 }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return user + system
  })
  return Math.min(...runs)
}
