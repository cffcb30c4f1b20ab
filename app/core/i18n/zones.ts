const clocks = new Map<string, Intl.DateTimeFormat>()

/** How many minutes after midnight the clocks of a zone show. */
export function minuteOfDay(at: Date, zone: string) {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
    clocks.set(zone, clock)
  }
  const [hour, minute] = clock.format(at).split(':').map(Number)
  return hour! * 60 + minute!
}
