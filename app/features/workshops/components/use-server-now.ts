import { useEffect, useRef, useState } from 'react'

const tickMs = 1000

/** The time of the server, second by second, whatever the clock of this computer says. Without script it stands still. */
export function useServerNow(told: string): Date {
  const [now, setNow] = useState(() => new Date(told))
  const arrived = useRef<{ told: string; at: number } | null>(null)
  useEffect(() => {
    arrived.current = { told, at: performance.now() }
    const tick = () => {
      const since = arrived.current
      if (since) setNow(new Date(Date.parse(since.told) + performance.now() - since.at))
    }
    tick()
    const timer = setInterval(tick, tickMs)
    return () => clearInterval(timer)
  }, [told])
  return now
}
