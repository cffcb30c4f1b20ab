type InCalendars = { startsAt: Date; endsAt: Date; place: string; format: string }

/** Whether a calendar must be told: the time or the place is another. A new title or agenda is not. */
export const matterInCalendars = (before: InCalendars, after: InCalendars) =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.place !== after.place ||
  before.format !== after.format
