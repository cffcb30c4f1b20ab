import type { Hours, Weekday } from '#db/schema/directory.ts'
import { weekdays } from '#db/reference/directory.ts'
import { inOrder } from './hsds-terms.ts'

/** The same hours with one entry for each pair of times, its days in the order of the week. */
export function tidyHours(hours: readonly Hours[]): Hours[] {
  const days = new Map<string, Weekday[]>()
  for (const { days: some, opens, closes } of hours) {
    const times = `${opens} ${closes}`
    days.set(times, [...(days.get(times) ?? []), ...some])
  }
  return [...days].map(([times, all]) => {
    const [opens, closes] = times.split(' ') as [string, string]
    return { days: inOrder(all, weekdays) as Weekday[], opens, closes }
  })
}

const zone = '+09:00'
const two = (value: number) => String(value).padStart(2, '0')

/** 24:30 of a day is 00:30 in HSDS. */
export function writtenTime(clock: string): string {
  const [hour, minute] = clock.split(':')
  return `${two(Number(hour) % 24)}:${minute}:00${zone}`
}

const shape = /^(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:?\d\d)?$/

/** The clock of Japan in a time; null for another zone. */
export function readTime(time: string): string | null {
  const [, hour, minute, told] = shape.exec(time) ?? []
  return hour && (!told || told.replace(':', '') === '+0900') ? `${hour}:${minute}` : null
}

/** A closing time that is not after the opening time is one of the night after it. */
export function closingAfter(opens: string, closes: string): string {
  const [hour, minute] = closes.split(':')
  return closes > opens ? closes : `${two(Number(hour) + 24)}:${minute}`
}
