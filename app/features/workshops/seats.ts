import type { Seats } from './waitlist.ts'

/** How many seats each pool has; none where the workshop does not offer it. */
export const seatsOf = (workshop: { roomSeats: number | null; onlineSeats: number | null }): Seats => ({
  room: workshop.roomSeats ?? 0,
  online: workshop.onlineSeats ?? 0,
})
