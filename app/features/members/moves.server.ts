import { and, asc, eq, lt, lte, sql } from 'drizzle-orm'
import { formerWorkplaces, members, plannedMoves } from '#db/schema/members.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { MoveInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayKeepProfile, mayMakeMoves } from './policy.ts'

/** The daily job that makes planned moves. */
export const movesJob = 'members.moves'

/** The statistics count twelve months, and may be built a few months late. */
export const formerKeptDays = 490
const furthestDays = 366

type Workplace = Pick<MoveInput, 'organisation' | 'prefecture'>

/**
 * A member works elsewhere: from today or an earlier day on at once, later on that day. Without a day, what stood there
 * is only put right. The audit tells neither of the organisations.
 */
export async function moveTo(ctx: Context, { movesOn, ...workplace }: MoveInput) {
  const { actor } = ctx
  if (!mayKeepProfile(actor)) throw new AppError('forbidden')
  const today = dayOf(ctx.now())
  if (movesOn !== null && movesOn > addDays(today, furthestDays))
    throw refuse('invalid', (t) => t.move.tooFar)
  await ctx.store.transact(async (tx) => {
    if (movesOn !== null && movesOn > today) await plan(tx, actor.id, movesOn, workplace)
    else await move(tx, actor.id, today, movesOn, workplace)
    const event = movesOn === null ? 'profile.changed' : 'profile.moved'
    await appendAudit(tx, ctx, { event, subjectId: actor.id })
  }, moveLock(actor.id))
}

/** A planned move does not happen; a second time changes nothing. */
export async function cancelMove(ctx: Context) {
  const { actor } = ctx
  if (!mayKeepProfile(actor)) throw new AppError('forbidden')
  await ctx.store.transact(
    (tx) => tx.delete(plannedMoves).where(eq(plannedMoves.accountId, actor.id)).then(),
    moveLock(actor.id),
  )
}

/** Makes the moves of today, and forgets workplaces of which no month is counted any more. */
export async function makeMoves(ctx: Context) {
  if (!mayMakeMoves(ctx.actor)) throw new AppError('forbidden')
  const today = dayOf(ctx.now())
  for (;;) {
    const [due] = await ctx.store.read
      .select({ accountId: plannedMoves.accountId })
      .from(plannedMoves)
      .where(lte(plannedMoves.movesOn, today))
      .orderBy(asc(plannedMoves.movesOn))
      .limit(1)
    if (!due) break
    await ctx.store.transact((tx) => makePlanned(tx, due.accountId, today), moveLock(due.accountId))
  }
  const before = addDays(today, -formerKeptDays)
  await ctx.store.transact((tx) =>
    tx.delete(formerWorkplaces).where(lt(formerWorkplaces.until, before)).then(),
  )
}

const moveLock = (accountId: string) => `workplace of ${accountId}`

async function plan(tx: Queries, accountId: string, movesOn: string, workplace: Workplace) {
  const set = { movesOn, ...workplace }
  await tx
    .insert(plannedMoves)
    .values({ accountId, ...set })
    .onConflictDoUpdate({ target: plannedMoves.accountId, set })
}

// Asked again under the lock: the member may have put it off in the meantime.
async function makePlanned(tx: Queries, accountId: string, today: string) {
  const [due] = await tx
    .select()
    .from(plannedMoves)
    .where(and(eq(plannedMoves.accountId, accountId), lte(plannedMoves.movesOn, today)))
  if (!due) return
  const { organisation, prefecture } = due
  await move(tx, accountId, today, due.movesOn, { organisation, prefecture })
  await tx.delete(plannedMoves).where(eq(plannedMoves.accountId, accountId))
}

async function move(tx: Queries, accountId: string, today: string, on: string | null, place: Workplace) {
  const [before] = await tx.select().from(members).where(eq(members.accountId, accountId))
  if (before && on !== null && before.organisation !== place.organisation)
    await remember(tx, accountId, before.organisation, addDays(on, -1), today)
  const since = on ?? before?.since ?? null
  const set = { ...place, since, version: sql`${members.version} + 1` }
  await tx
    .insert(members)
    .values({ accountId, ...place, since, languages: [] })
    .onConflictDoUpdate({ target: members.accountId, set })
}

async function remember(tx: Queries, accountId: string, organisation: string, until: string, today: string) {
  if (until < addDays(today, -formerKeptDays)) return
  const set = { organisation }
  await tx
    .insert(formerWorkplaces)
    .values({ accountId, until, organisation })
    .onConflictDoUpdate({ target: [formerWorkplaces.accountId, formerWorkplaces.until], set })
}
