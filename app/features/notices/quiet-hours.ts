import { minuteOfDay } from '#app/core/i18n/zones.ts'

export type QuietHours = { quietFrom: number | null; quietUntil: number | null; zone: string }

/** Zones from which members are known to work; a travelling member finds one with the same clock. */
export const zones = [
  ...['Asia/Tokyo', 'Asia/Seoul', 'Asia/Shanghai', 'Asia/Manila', 'Asia/Ho_Chi_Minh', 'Asia/Kathmandu'],
  ...['Asia/Kolkata', 'Australia/Sydney', 'Europe/London', 'Europe/Paris', 'America/Sao_Paulo'],
  ...['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu'],
] as const
export const homeZone = 'Asia/Tokyo'

const day = 24 * 60
const minutesUntil = (now: number, then: number) => (then - now + day) % day

const isQuiet = (now: number, from: number, until: number) =>
  minutesUntil(from, now) < minutesUntil(from, until)

/** When a mail may go out that is ready at `at`: then, or at the end of the quiet hours on the member's clock. */
export function afterQuiet(at: Date, { quietFrom, quietUntil, zone }: QuietHours): Date {
  if (quietFrom === null || quietUntil === null) return at
  const [from, until] = [quietFrom * 60, quietUntil * 60]
  const now = minuteOfDay(at, zone)
  if (!isQuiet(now, from, until)) return at
  const minute = Math.floor(at.getTime() / 60_000)
  const end = new Date((minute + minutesUntil(now, until)) * 60_000)
  // A clock that is put back or forward in that night shows another time then.
  const shown = minuteOfDay(end, zone)
  const late =
    shown === until
      ? 0
      : isQuiet(shown, from, until)
        ? -minutesUntil(shown, until)
        : minutesUntil(until, shown)
  return new Date(end.getTime() - late * 60_000)
}

const quarter = 15 * 60_000

/** The next full quarter of an hour: a mail about a post that may be anonymous does not tell the minute of its writing. */
export const nextQuarter = (at: Date) => new Date(Math.ceil(at.getTime() / quarter) * quarter)
