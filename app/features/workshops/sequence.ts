type InCalendars = { startsAt: Date; endsAt: Date; place: string; format: string }

/** Whether a calendar must be told: the time or the place is another. A new title or agenda is not. */
export const matterInCalendars = (before: InCalendars, after: InCalendars) =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.place !== after.place ||
  before.format !== after.format

/** The turn after the meeting was put into the calendar of a person: even. */
export const turnGiven = (turns: number) => turns + (turns % 2)

/** The turn after it was taken out again: odd. */
export const turnTaken = (turns: number) => turns + 1 - (turns % 2)

/** Whether the meeting was put into this person's calendar and taken out again. */
export const isTaken = (turns: number) => turns % 2 === 1

/** The SEQUENCE of what this person is sent: it grows with each change that matters to the calendar, and never falls. */
export const sequenceFor = (workshop: { sequence: number }, turns: number) => workshop.sequence + turns
