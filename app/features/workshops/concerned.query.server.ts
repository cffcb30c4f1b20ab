import { eq } from 'drizzle-orm'
import { registrations } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import { seatedAndWaiting } from './standings.query.server.ts'

/** Whose registration this is, and of which workshop. */
export async function registrant(read: Queries, registrationId: string) {
  const [found] = await read
    .select({ workshopId: registrations.workshopId, memberId: registrations.memberId })
    .from(registrations)
    .where(eq(registrations.id, registrationId))
  return found ?? null
}

/** The members who have a seat or wait. */
export async function registrants(read: Queries, workshopId: string): Promise<string[]> {
  const standings = await seatedAndWaiting(read, workshopId)
  return standings.map(({ memberId }) => memberId)
}
