import type { Vote } from '#db/schema/workshops.ts'
import { writtenDay } from '#app/core/written-day.ts'

export const votes: Vote[] = ['yes', 'maybe', 'no']
export const mostOptions = 20

export type PollOption = { startsAt: string; endsAt: string }
export type Tally = Record<Vote, number>

const line = /^(\S+?)[\s　]+(\d{1,2}:\d{2})(?:\s*[-–〜~ー]\s*(\d{1,2}:\d{2}))?$/
const minuteMs = 60_000

const at = (day: string, clock: string) => new Date(`${day}T${clock.padStart(5, '0')}:00+09:00`)

/**
 * Reads one date a line, `2026-12-08 14:00` or with an end; an end before the start is told apart from what cannot be
 * read. In order of time.
 */
export function readOptions(
  written: string,
  minutes: number,
): PollOption[] | 'unreadable' | 'backwards' | 'equal' {
  const lines = written.split('\n').filter((text) => text.trim() !== '')
  const read = lines.map((text) => {
    const [, day = '', from = '', to] = line.exec(text.normalize('NFKC').trim()) ?? []
    const start = at(writtenDay(day) ?? '', from)
    const end = to ? at(writtenDay(day) ?? '', to) : new Date(start.getTime() + minutes * minuteMs)
    return { start, end }
  })
  if (read.length === 0 || read.some(({ start, end }) => Number.isNaN(start.getTime() + end.getTime())))
    return 'unreadable'
  if (read.some(({ start, end }) => end <= start)) return 'backwards'
  if (new Set(read.map(({ start }) => start.getTime())).size < read.length) return 'equal'
  return read
    .sort((a, b) => a.start.getTime() - b.start.getTime())
    .map(({ start, end }) => ({ startsAt: start.toISOString(), endsAt: end.toISOString() }))
}

/** How many say what, for each option. */
export const tallies = (count: number, answers: readonly { votes: readonly Vote[] }[]): Tally[] =>
  Array.from({ length: count }, (_, option) => {
    const of = (vote: Vote) => answers.filter((answer) => answer.votes[option] === vote).length
    return { yes: of('yes'), maybe: of('maybe'), no: of('no') }
  })

/** The options with most ○, of those the ones with fewest ×; none before anybody said ○ or △. */
export function bestOptions(all: readonly Tally[]): number[] {
  const worth = ({ yes, no }: Tally) => yes * 1_000_000 - no
  const possible = all.filter(({ yes, maybe }) => yes + maybe > 0)
  const top = Math.max(...possible.map(worth))
  return all.flatMap((tally, option) => (possible.includes(tally) && worth(tally) === top ? [option] : []))
}
