import { and, eq, inArray, lte } from 'drizzle-orm'
import { registrations, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { record } from '#app/core/outbox.server.ts'
import { seatsLock } from './lock.ts'
import { isAhead, phaseOf } from './phase.ts'
import { seatsOf } from './seats.ts'
import { seatedAndWaiting } from './standings.query.server.ts'
import { answerBy, offersFor } from './waitlist.ts'

/** The kind of the job that passes on a seat that nobody confirmed in time. */
export const passOnJob = 'workshops.pass-on'

type Seated = { id: string; startsAt: Date; roomSeats: number | null; onlineSeats: number | null }

/** Offers free seats to those who wait, in order, until a time. Only under the lock of the workshop's seats. */
export async function offerSeats(tx: Queries, ctx: Context, workshop: Seated) {
  const { id, startsAt } = workshop
  const chosen = offersFor(await seatedAndWaiting(tx, id), seatsOf(workshop))
  if (chosen.length === 0) return
  const until = answerBy(ctx.now(), startsAt)
  await tx
    .update(registrations)
    .set({ place: 'offered', answerBy: until })
    .where(inArray(registrations.id, chosen))
  await orderPassingOn(tx, ctx, id, until)
  for (const subjectId of chosen) await record(tx, ctx, { event: 'workshop.offered', subjectId })
}

const orderPassingOn = (tx: Queries, ctx: Context, id: string, runAt: Date) =>
  enqueue(tx, ctx, { kind: passOnJob, key: `${id} ${runAt.toISOString()}`, payload: { id }, runAt })

/** A workshop that begins earlier leaves less time to answer, and offers end before it begins. */
export async function shortenOffers(tx: Queries, ctx: Context, { id, startsAt }: Seated) {
  const until = answerBy(ctx.now(), startsAt)
  const offered = (await seatedAndWaiting(tx, id)).filter(({ place }) => place === 'offered')
  const late = offered.filter((one) => one.answerBy && one.answerBy > until)
  if (late.length === 0) return
  await tx
    .update(registrations)
    .set({ answerBy: until })
    .where(
      inArray(
        registrations.id,
        late.map((one) => one.id),
      ),
    )
  await orderPassingOn(tx, ctx, id, until)
}

/** Takes back what nobody confirmed in time, and offers it to the next; who let it pass is told and may ask again. */
export async function passOnOffers(ctx: Context, workshopId: string) {
  await ctx.store.transact(async (tx) => {
    const [workshop] = await tx.select().from(workshops).where(eq(workshops.id, workshopId))
    if (!workshop || !isAhead(phaseOf(workshop, ctx.now()))) return
    const over = await tx
      .select({ id: registrations.id })
      .from(registrations)
      .where(
        and(
          eq(registrations.workshopId, workshopId),
          eq(registrations.place, 'offered'),
          lte(registrations.answerBy, ctx.now()),
        ),
      )
      .orderBy(registrations.position)
    if (over.length === 0) return
    const ids = over.map(({ id }) => id)
    await tx
      .update(registrations)
      .set({ place: 'left', answerBy: null })
      .where(inArray(registrations.id, ids))
    await offerSeats(tx, ctx, workshop)
    for (const subjectId of ids) await record(tx, ctx, { event: 'workshop.passed-on', subjectId })
  }, seatsLock(workshopId))
}
