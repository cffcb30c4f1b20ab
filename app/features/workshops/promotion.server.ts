import { inArray, sql } from 'drizzle-orm'
import { registrations } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { record } from '#app/core/outbox.server.ts'
import { seatedAndWaiting } from './standings.query.server.ts'
import { promotions, type Seats } from './waitlist.ts'

/** Gives free seats to those who wait, in order. Only under the lock of the workshop's seats. */
export async function promoteWaiting(tx: Queries, ctx: Context, workshopId: string, seats: Seats) {
  const moving = promotions(await seatedAndWaiting(tx, workshopId), seats)
  if (moving.length === 0) return
  // As `turnGiven` says, for all of them at once.
  const given = sql`${registrations.turns} + ${registrations.turns} % 2`
  await tx
    .update(registrations)
    .set({ place: 'seated', turns: given })
    .where(inArray(registrations.id, moving))
  for (const subjectId of moving) await record(tx, ctx, { event: 'workshop.promoted', subjectId })
}
