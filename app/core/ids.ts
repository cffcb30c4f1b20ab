import { v7 } from 'uuid'

const day = 24 * 60 * 60 * 1000

/** A UUIDv7 whose time is cut to the day, so that an id does not tell when somebody wrote. */
export const idAt = (instant: Date) =>
  v7({ msecs: Math.floor(instant.getTime() / day) * day, seq: undefined })
