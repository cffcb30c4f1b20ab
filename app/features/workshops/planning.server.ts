import { eq } from 'drizzle-orm'
import { isDuplicate } from '#db/errors.ts'
import { workshops } from '#db/schema/workshops.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { addDays } from '#app/core/days.ts'
import { record } from '#app/core/outbox.server.ts'
import { mustRun } from './hands.server.ts'
import type { WorkshopInput } from './input.ts'
import { seatsLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAhead, phaseOf } from './phase.ts'
import { mayPlanWorkshops } from './policy.ts'
import { matterInCalendars } from './sequence.ts'
import { seatedAndWaiting } from './standings.query.server.ts'
import { seatsOf } from './seats.ts'
import { promoteWaiting } from './promotion.server.ts'
import { pools } from './waitlist.ts'

/** Publishes a workshop and answers its id; the same form a second time makes no other. */
export async function planWorkshop(ctx: Context, input: WorkshopInput): Promise<string> {
  const { actor } = ctx
  if (!mayPlanWorkshops(actor)) throw new AppError('forbidden')
  const id = input.id ?? ctx.newId()
  const now = ctx.now()
  const told = toldBy(input)
  if (told.startsAt <= now) throw refuse('invalid', (t) => t.errors.past)
  const fresh = { version: 1, sequence: 0, createdAt: now, changedAt: now, organiserId: actor.id }
  await ctx.store
    .transact(async (tx) => {
      await tx.insert(workshops).values({ id, ...told, ...fresh })
      await record(tx, ctx, { event: 'workshop.published', subjectId: id })
    })
    .catch((error: unknown) => {
      if (!isDuplicate(error)) throw error
    })
  return id
}

/** Changes a workshop that has not begun. Refuses fewer seats than are taken; new seats go to those who wait. */
export async function changeWorkshop(ctx: Context, id: string, input: WorkshopInput) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await mustRun(tx, ctx, id)
    const [before] = await tx.select().from(workshops).where(eq(workshops.id, id))
    if (!before) throw new AppError('not-found')
    const now = ctx.now()
    if (!isAhead(phaseOf(before, now))) throw refuse('closed', (t) => t.errors.over)
    if (before.version !== input.version) throw refuse('conflict', (t) => t.errors.changed)
    const told = toldBy(input)
    if (told.startsAt <= now) throw refuse('invalid', (t) => t.errors.past)
    const seats = seatsOf(told)
    const standings = await seatedAndWaiting(tx, id)
    for (const pool of pools) {
      const here = standings.filter((standing) => standing.pool === pool)
      if (!seats[pool] && here.length > 0) throw refuse('invalid', (t) => t.errors.poolInUse)
      const seated = here.filter(({ place }) => place === 'seated').length
      if (seated > seats[pool]) throw refuse('invalid', (t) => t.errors.fewerSeats)
    }
    const moved = matterInCalendars(before, told)
    const next = { ...told, version: before.version + 1, sequence: before.sequence + (moved ? 1 : 0) }
    await tx
      .update(workshops)
      .set({ ...next, changedAt: now })
      .where(eq(workshops.id, id))
    await promoteWaiting(tx, ctx, id, seats)
    await record(tx, ctx, { event: moved ? 'workshop.moved' : 'workshop.changed', subjectId: id })
  }, seatsLock(id))
}

const inTokyo = (day: string, clock: string) => new Date(`${day}T${clock}:00+09:00`)

function toldBy({ day, startsAt, minutes, opensOn, closesOn, ...input }: WorkshopInput) {
  const { title, aim, format, place, roomLink, agenda } = input
  const start = inTokyo(day, startsAt)
  return {
    title,
    aim,
    format,
    place: format === 'online' ? '' : place,
    roomLink: format === 'room' ? '' : roomLink,
    roomSeats: format === 'online' ? null : (input.roomSeats ?? 0),
    onlineSeats: format === 'room' ? null : (input.onlineSeats ?? 0),
    startsAt: start,
    endsAt: new Date(start.getTime() + minutes * 60_000),
    opensAt: inTokyo(opensOn, '00:00'),
    closesAt: inTokyo(addDays(closesOn, 1), '00:00'),
    prefecture: input.prefecture ?? null,
    agenda,
  }
}
