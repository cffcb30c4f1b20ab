import { and, count, desc, eq } from 'drizzle-orm'
import { type Pool, registrations, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { profileOf } from '#app/features/members/index.server.ts'
import { seatsLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAhead, phaseOf } from './phase.ts'
import { mayReadWorkshops, mayRegister } from './policy.ts'
import { promoteWaiting } from './promotion.server.ts'
import { seatsOf } from './seats.ts'
import { turnGiven, turnTaken } from './sequence.ts'
import { placeFor } from './waitlist.ts'

/**
 * Takes a seat if one is free, otherwise a place on the waitlist. Who is registered already changes the pool: with a
 * seat only to a free one. The same a second time changes nothing.
 */
export async function register(ctx: Context, workshopId: string, pool: Pool): Promise<'seated' | 'waiting'> {
  const { actor } = ctx
  if (!mayRegister(actor)) throw new AppError('forbidden')
  return ctx.store.transact(async (tx) => {
    const workshop = await openWorkshop(tx, ctx, actor, workshopId)
    const seats = seatsOf(workshop)
    if (seats[pool] === 0) throw refuse('invalid', (t) => t.errors.noPool)
    const mine = await registrationOf(tx, workshopId, actor.id)
    if (mine && mine.place !== 'left' && mine.pool === pool) return mine.place
    const place = placeFor(seats[pool], await takenOf(tx, workshopId, pool))
    if (mine?.place === 'seated' && place === 'waiting') throw refuse('conflict', (t) => t.errors.poolFull)

    const id = mine?.id ?? ctx.newId()
    const before = mine?.turns ?? 0
    const turns = place === 'seated' ? turnGiven(before) : before
    const position = await nextPosition(tx, workshopId)
    const asked = { pool, place, position, askedAt: ctx.now(), turns }
    if (mine) await tx.update(registrations).set(asked).where(eq(registrations.id, id))
    else await tx.insert(registrations).values({ id, workshopId, memberId: actor.id, ...asked })
    if (mine?.place === 'seated') await promoteWaiting(tx, ctx, workshopId, seats)
    await record(tx, ctx, { event: `workshop.${place}`, subjectId: id })
    return place
  }, seatsLock(workshopId))
}

/** Gives the seat, or the place on the waitlist, back; until the workshop begins. */
export async function leave(ctx: Context, workshopId: string) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const workshop = await workshopOf(tx, workshopId)
    const mine = await registrationOf(tx, workshopId, actor.id)
    if (!mine || mine.place === 'left') return
    if (!isAhead(phaseOf(workshop, ctx.now()))) throw refuse('closed', (t) => t.errors.tooLate)
    const turns = mine.place === 'seated' ? turnTaken(mine.turns) : mine.turns
    await tx.update(registrations).set({ place: 'left', turns }).where(eq(registrations.id, mine.id))
    await promoteWaiting(tx, ctx, workshopId, seatsOf(workshop))
    await record(tx, ctx, { event: 'workshop.left', subjectId: mine.id })
  }, seatsLock(workshopId))
}

async function openWorkshop(tx: Queries, ctx: Context, actor: Person, id: string) {
  const workshop = await workshopOf(tx, id)
  if (phaseOf(workshop, ctx.now()) !== 'open') throw refuse('closed', (t) => t.errors.notOpen)
  if (workshop.prefecture && workshop.prefecture !== (await profileOf(tx, actor.id))?.prefecture)
    throw refuse('closed', (t) => t.errors.notYours)
  return workshop
}

async function workshopOf(tx: Queries, id: string) {
  const [workshop] = await tx.select().from(workshops).where(eq(workshops.id, id))
  if (!workshop) throw new AppError('not-found')
  return workshop
}

async function registrationOf(tx: Queries, workshopId: string, memberId: string) {
  const [mine] = await tx
    .select({
      id: registrations.id,
      pool: registrations.pool,
      place: registrations.place,
      turns: registrations.turns,
    })
    .from(registrations)
    .where(and(eq(registrations.workshopId, workshopId), eq(registrations.memberId, memberId)))
  return mine
}

async function takenOf(tx: Queries, workshopId: string, pool: Pool) {
  const at = (place: 'seated' | 'waiting') =>
    and(
      eq(registrations.workshopId, workshopId),
      eq(registrations.place, place),
      eq(registrations.pool, pool),
    )
  const [seated] = await tx.select({ people: count() }).from(registrations).where(at('seated'))
  const anybody = await tx.select({ id: registrations.id }).from(registrations).where(at('waiting')).limit(1)
  return { seated: seated?.people ?? 0, waiting: anybody.length }
}

async function nextPosition(tx: Queries, workshopId: string) {
  const [last] = await tx
    .select({ position: registrations.position })
    .from(registrations)
    .where(eq(registrations.workshopId, workshopId))
    .orderBy(desc(registrations.position))
    .limit(1)
  return (last?.position ?? 0) + 1
}
