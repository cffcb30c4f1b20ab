import type { ReactNode } from 'react'

/** `dateTime` is the machine form; the words come ready from the formatter. */
export function Time({ dateTime, children }: { dateTime: string; children: ReactNode }) {
  return <time dateTime={dateTime}>{children}</time>
}
