import type { AgendaItem } from '#db/schema/workshops.ts'

const minuteMs = 60_000

/** When each item begins and ends; from `from` on counted from the moment at which that item was begun. */
export type Timed = AgendaItem & { startsAt: Date; endsAt: Date }
export type Begun = { item: number; at: Date }

/** The course of the day: as planned, or from the item that was begun by hand on as it really went. */
export function course(agenda: readonly AgendaItem[], startsAt: Date, begun: Begun | null): Timed[] {
  let next = startsAt
  return agenda.map((item, index) => {
    if (begun?.item === index) next = begun.at
    const from = next
    next = new Date(from.getTime() + item.minutes * minuteMs)
    return { ...item, startsAt: from, endsAt: next }
  })
}

/** The item that is on: the one that was begun last, until somebody begins another; otherwise by the plan. Null before and after. */
export function itemOn(timed: readonly Timed[], begun: Begun | null, now: Date): number | null {
  if (begun && begun.item < timed.length) return begun.item
  const index = timed.findIndex(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)
  return index < 0 ? null : index
}

/** What a clock shows: minutes and seconds that are left, or by how much the item is over. */
export function shownLeft(endsAt: Date, now: Date) {
  const seconds = Math.ceil((endsAt.getTime() - now.getTime()) / 1000)
  const [minutes, rest] = [Math.floor(Math.abs(seconds) / 60), Math.abs(seconds) % 60]
  return { over: seconds < 0, text: `${minutes}:${String(rest).padStart(2, '0')}` }
}
