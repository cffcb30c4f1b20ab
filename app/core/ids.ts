import { v7 } from 'uuid'

const day = 24 * 60 * 60 * 1000

/** Digits in an id that could be a telephone or a My Number. */
export const looksLikeNumber = /(?<!\d)0\d{9,10}(?!\d)|\d{12}/

/**
 * A UUIDv7 whose time is cut to the day, so that an id does not tell when somebody wrote. One in 250 would look like a
 * number of a person and is drawn again: ids stand in addresses, which people put into texts that the guard reads.
 */
export function idAt(instant: Date): string {
  for (;;) {
    const id = v7({ msecs: Math.floor(instant.getTime() / day) * day, seq: undefined })
    if (!looksLikeNumber.test(id)) return id
  }
}
