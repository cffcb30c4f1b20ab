import { and, asc, count, eq, inArray, ne } from 'drizzle-orm'
import { type Pool, registrations } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import { holdsSeat, type Standing } from './waitlist.ts'

/** Everybody who has a seat, is offered one, waits or asks, in the order of asking. */
export async function seatedAndWaiting(
  read: Queries,
  workshopId: string,
): Promise<(Standing & { memberId: string; answerBy: Date | null })[]> {
  const rows = await read
    .select({
      id: registrations.id,
      memberId: registrations.memberId,
      pool: registrations.pool,
      place: registrations.place,
      position: registrations.position,
      answerBy: registrations.answerBy,
    })
    .from(registrations)
    .where(and(eq(registrations.workshopId, workshopId), ne(registrations.place, 'left')))
    .orderBy(asc(registrations.position))
  return rows.flatMap(({ place, ...row }) => (place === 'left' ? [] : [{ ...row, place }]))
}

/** Whether this person has a seat. */
export async function hasSeat(read: Queries, workshopId: string, memberId: string): Promise<boolean> {
  const rows = await read
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(
        eq(registrations.workshopId, workshopId),
        eq(registrations.memberId, memberId),
        eq(registrations.place, 'seated'),
      ),
    )
  return rows.length > 0
}

/** `taken` counts seats that are offered too. */
export type Taken = Record<Pool, { seated: number; taken: number; waiting: number }>

const nobody = { seated: 0, taken: 0, waiting: 0 }
const none = (): Taken => ({ room: { ...nobody }, online: { ...nobody } })

/** How many have a seat, how many seats are taken and how many wait, by workshop and pool. */
export async function takenIn(read: Queries, workshopIds: string[]): Promise<(id: string) => Taken> {
  const found = new Map<string, Taken>()
  const rows =
    workshopIds.length === 0
      ? []
      : await read
          .select({
            id: registrations.workshopId,
            pool: registrations.pool,
            place: registrations.place,
            people: count(),
          })
          .from(registrations)
          .where(and(inArray(registrations.workshopId, workshopIds), ne(registrations.place, 'left')))
          .groupBy(registrations.workshopId, registrations.pool, registrations.place)
  for (const { id, pool, place, people } of rows) {
    const taken = found.get(id) ?? none()
    found.set(id, taken)
    if (holdsSeat(place)) taken[pool].taken += people
    if (place === 'seated' || place === 'waiting') taken[pool][place] = people
  }
  return (id) => found.get(id) ?? none()
}
