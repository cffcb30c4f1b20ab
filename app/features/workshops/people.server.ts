import { and, eq } from 'drizzle-orm'
import { workshopPeople, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { coOrganiser, handsOf, mustRun, organisersAmong } from './hands.server.ts'
import type { PersonInput } from './input.ts'
import { seatsLock } from './lock.ts'
import { refuse } from './messages.ts'
import { mayPlanWorkshops, mayTakeOver } from './policy.ts'
import { hasSeat } from './standings.query.server.ts'

const peopleLock = (workshopId: string) => `people of ${seatsLock(workshopId)}`

/**
 * Gives a role to an organiser, or to somebody with a seat; `organiser` hands the workshop over, and whoever had it
 * stays as a co-organiser. A second time changes nothing.
 */
export async function giveRole(ctx: Context, workshopId: string, { person, role }: PersonInput) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await mustRun(tx, ctx, workshopId)
    const organises = (await organisersAmong(tx, [person])).length > 0
    const leads = role === 'organiser' || role === coOrganiser
    if (!organises && (leads || !(await hasSeat(tx, workshopId, person))))
      throw refuse('invalid', (t) => t.errors.notThisPerson)
    if (role === 'organiser') await handOver(tx, workshopId, person)
    else await tx.insert(workshopPeople).values({ workshopId, accountId: person, role }).onConflictDoNothing()
    await record(tx, ctx, { event: 'workshop.role-given', subjectId: workshopId, detail: { person, role } })
  }, peopleLock(workshopId))
}

/** Takes a role back; the organiser can only hand over. */
export async function takeRole(ctx: Context, workshopId: string, { person, role }: PersonInput) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await mustRun(tx, ctx, workshopId)
    if (role === 'organiser') throw refuse('invalid', (t) => t.errors.handOverFirst)
    await tx.delete(workshopPeople).where(holding(workshopId, person, role))
    await record(tx, ctx, { event: 'workshop.role-taken', subjectId: workshopId, detail: { person, role } })
  }, peopleLock(workshopId))
}

/** An organiser takes over a workshop that was left by all who may change it. */
export async function takeOver(ctx: Context, workshopId: string) {
  const { actor } = ctx
  if (!mayPlanWorkshops(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const hands = await handsOf(tx, workshopId)
    if (hands.organiserId === actor.id) return
    if (!mayTakeOver(actor, hands)) throw refuse('closed', (t) => t.errors.notLeft)
    await tx
      .delete(workshopPeople)
      .where(and(eq(workshopPeople.workshopId, workshopId), eq(workshopPeople.role, coOrganiser)))
    await tx.update(workshops).set({ organiserId: actor.id }).where(eq(workshops.id, workshopId))
    await record(tx, ctx, { event: 'workshop.taken-over', subjectId: workshopId })
  }, peopleLock(workshopId))
}

const holding = (workshopId: string, accountId: string, role: string) =>
  and(
    eq(workshopPeople.workshopId, workshopId),
    eq(workshopPeople.accountId, accountId),
    eq(workshopPeople.role, role),
  )

async function handOver(tx: Queries, workshopId: string, person: string) {
  const { organiserId } = await handsOf(tx, workshopId)
  if (organiserId === person) return
  await tx.delete(workshopPeople).where(holding(workshopId, person, coOrganiser))
  await tx
    .insert(workshopPeople)
    .values({ workshopId, accountId: organiserId, role: coOrganiser })
    .onConflictDoNothing()
  await tx.update(workshops).set({ organiserId: person }).where(eq(workshops.id, workshopId))
}
