import { isMainThread } from 'node:worker_threads'

export type Reading = { cpuMs: number; rssMb: number; peakRssMb: number }

const read = (): Reading => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  return {
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    rssMb: process.memoryUsage.rss() / 1024 ** 2,
    peakRssMb: maxRSS / 1024,
  }
}

// Loaded before the server by `--import`: it answers its parent over the pipe, so the portal needs no endpoint for it.
if (isMainThread && process.send) {
  process.on('message', (message) => {
    if (message === 'meter') process.send?.(read())
  })
  process.on('disconnect', () => process.exit())
  process.channel?.unref()
}
