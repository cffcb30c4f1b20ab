import { eq, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { type Place, type Pool, registrations } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { isEligible } from './eligible.query.server.ts'
import { seatsLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAhead, phaseOf } from './phase.ts'
import { mayReadWorkshops, mayRegister } from './policy.ts'
import { offerSeats } from './promotion.server.ts'
import { askedState } from './registration.query.server.ts'
import { seatsOf } from './seats.ts'
import { turnGiven, turnTaken } from './sequence.ts'
import { placeFor } from './waitlist.ts'

type State = Awaited<ReturnType<typeof askedState>>
type Taken = 'seated' | 'waiting' | 'asking'

/**
 * Takes a seat if one is free, otherwise a place on the waitlist; or asks, where the organiser decides. Who is
 * registered already changes the pool: with a seat only to a free one. Who is offered a seat in this pool confirms it.
 * The same a second time changes nothing.
 */
export async function register(ctx: Context, workshopId: string, pool: Pool): Promise<Taken> {
  const { actor } = ctx
  if (!mayRegister(actor)) throw new AppError('forbidden')
  return ctx.store.transact(async (tx) => {
    const state = await askedState(tx, { workshopId, memberId: actor.id, pool })
    const { workshop, mine } = state
    if (mine?.place === 'offered' && mine.pool === pool) return confirm(tx, ctx, { ...state, mine })
    if (phaseOf(workshop, ctx.now()) !== 'open') throw refuse('closed', (t) => t.errors.notOpen)
    if (!(await isEligible(tx, actor, workshop))) throw refuse('closed', (t) => t.errors.notYours)
    if (seatsOf(workshop)[pool] === 0) throw refuse('invalid', (t) => t.errors.noPool)
    if (mine && mine.place !== 'left' && mine.place !== 'offered' && mine.pool === pool) return mine.place
    const place = placeOf(state, pool)
    const freed = mine?.place === 'seated' || mine?.place === 'offered'
    if (freed && place === 'waiting') throw refuse('conflict', (t) => t.errors.poolFull)
    const id = await write(tx, ctx, state, { memberId: actor.id, pool, place })
    if (freed) await offerSeats(tx, ctx, workshop)
    await record(tx, ctx, { event: `workshop.${place}`, subjectId: id })
    return place
  }, seatsLock(workshopId))
}

function placeOf({ workshop, mine, pool: fullness }: State, pool: Pool): Taken {
  const agreed = mine !== null && mine.place !== 'left' && mine.place !== 'asking'
  if (workshop.approval && !agreed) return 'asking'
  return placeFor(seatsOf(workshop)[pool], fullness)
}

type Mine = NonNullable<State['mine']>

/** Takes the seat that was offered; also after registration closed, as long as the offer holds. */
async function confirm(tx: Queries, ctx: Context, { workshop, mine }: State & { mine: Mine }) {
  const now = ctx.now()
  if (!isAhead(phaseOf(workshop, now)) || !mine.answerBy || mine.answerBy <= now)
    throw refuse('closed', (t) => t.errors.offerOver)
  const seated = { place: 'seated' as const, answerBy: null, turns: turnGiven(mine.turns) }
  await tx.update(registrations).set(seated).where(eq(registrations.id, mine.id))
  await record(tx, ctx, { event: 'workshop.seated', subjectId: mine.id })
  return 'seated' as const
}

/** Gives the seat, the offer, or the place on the waitlist back; until the workshop begins. */
export async function leave(ctx: Context, workshopId: string) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const { workshop, mine } = await askedState(tx, { workshopId, memberId: actor.id, pool: 'room' })
    if (!mine || mine.place === 'left') return
    if (!isAhead(phaseOf(workshop, ctx.now()))) throw refuse('closed', (t) => t.errors.tooLate)
    const turns = mine.place === 'seated' ? turnTaken(mine.turns) : mine.turns
    const left = { place: 'left' as const, turns, answerBy: null }
    await tx.update(registrations).set(left).where(eq(registrations.id, mine.id))
    await offerSeats(tx, ctx, workshop)
    await record(tx, ctx, { event: 'workshop.left', subjectId: mine.id })
  }, seatsLock(workshopId))
}

/** Says without a seat that one cannot come, so that nobody asks again; one may register all the same later. */
export async function sayNo(ctx: Context, workshopId: string) {
  const { actor } = ctx
  if (!mayRegister(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const state = await askedState(tx, { workshopId, memberId: actor.id, pool: 'room' })
    if (state.mine) return
    if (!isAhead(phaseOf(state.workshop, ctx.now()))) throw refuse('closed', (t) => t.errors.over)
    if (!(await isEligible(tx, actor, state.workshop))) throw refuse('closed', (t) => t.errors.notYours)
    const pool = state.workshop.roomSeats ? 'room' : 'online'
    const id = await write(tx, ctx, state, { memberId: actor.id, pool, place: 'left' })
    await record(tx, ctx, { event: 'workshop.declined', subjectId: id })
  }, seatsLock(workshopId))
}

type Written = { memberId: string; pool: Pool; place: Place }

async function write(tx: Queries, ctx: Context, { workshop, mine, last }: State, told: Written) {
  const before = mine?.turns ?? 0
  const { memberId, ...rest } = told
  const turns = rest.place === 'seated' ? turnGiven(before) : before
  const asked = { ...rest, position: last + 1, askedAt: ctx.now(), turns }
  const id = mine?.id ?? ctx.newId()
  if (mine)
    await tx
      .update(registrations)
      .set({ ...asked, answerBy: null })
      .where(eq(registrations.id, id))
  else await inserted(tx, { id, workshopId: workshop.id, memberId, ...asked })
  return id
}

const value = sql.placeholder
const inserted = prepared<Omit<typeof registrations.$inferInsert, 'answerBy'>, { id: string }>((tx) =>
  tx
    .insert(registrations)
    .values({
      id: value('id'),
      workshopId: value('workshopId'),
      memberId: value('memberId'),
      pool: value('pool'),
      place: value('place'),
      position: value('position'),
      askedAt: value('askedAt'),
      turns: value('turns'),
    })
    .returning({ id: registrations.id }),
)
