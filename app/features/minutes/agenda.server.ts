import { eq, max } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import { agendaItems } from '#db/schema/minutes.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { authorOfCase, caseLock, ownCasesForWorkshop } from '#app/features/cases/index.server.ts'
import { partIn } from '#app/features/workshops/index.server.ts'
import type { DecisionInput } from './input.ts'
import { isWritten, limits, nothingWritten } from './item.ts'
import { closingOf, itemOf, itemsOf } from './items.query.server.ts'
import { minutesLock } from './lock.ts'
import { refuse } from './messages.ts'

/**
 * The author offers an own case to a workshop that has not begun, and gets the id of the item; whose it is, is written
 * down nowhere. A second time changes nothing. Throws closed unless the consent reaches as far as workshops today.
 */
export async function nominateCase(ctx: Context, workshopId: string, caseId: string): Promise<string> {
  const { calledOff, hasBegun } = await partIn(ctx, workshopId)
  if (calledOff || hasBegun) throw refuse('closed', (t) => t.errors.begun)
  return ctx.store.transact(async (tx) => {
    // A withdrawal comes before, and there is nothing to offer, or after, and its job finds the item.
    await holdLock(tx, caseLock(caseId))
    const mine = await ownCasesForWorkshop(ctx)
    if (!mine.some(({ id }) => id === caseId)) throw refuse('closed', (t) => t.errors.notNominated)
    const items = await itemsOf(tx, workshopId)
    const offered = items.find((item) => item.caseId === caseId)
    if (offered) return offered.id
    if (items.length >= limits.topics) throw refuse('too-many', (t) => t.errors.tooMany(limits.topics))
    const id = await add(tx, ctx, { workshopId, caseId, title: '', state: 'nominated' })
    await record(tx, ctx, { event: 'workshop.case-nominated', subjectId: workshopId, anonymously: true })
    return id
  }, minutesLock(workshopId))
}

/** Who runs the workshop puts a nominated case on the agenda, or takes it off; its author only takes it off. */
export async function decideItem(ctx: Context, workshopId: string, { item: id, decision }: DecisionInput) {
  const { runs } = await partIn(ctx, workshopId)
  await ctx.store.transact(async (tx) => {
    const item = await itemOf(tx, workshopId, id)
    const author = item.caseId && (await authorOfCase(tx, item.caseId))
    const isAuthor = ctx.actor.kind === 'person' && ctx.actor.id === author
    if (!runs && !(isAuthor && decision === 'removed')) throw new AppError('forbidden')
    if (await closingOf(tx, workshopId)) throw refuse('closed', (t) => t.errors.closed)
    if (decision === 'agreed') {
      await tx.update(agendaItems).set({ state: 'agreed' }).where(eq(agendaItems.id, id))
    } else {
      if (isWritten(item)) throw refuse('closed', (t) => t.errors.written)
      await tx.delete(agendaItems).where(eq(agendaItems.id, id))
    }
    const event = decision === 'agreed' ? 'workshop.item-agreed' : 'workshop.item-removed'
    // Who takes a case off may be its author; only who runs the workshop agrees, and does so by name.
    const anonymously = isAuthor && decision === 'removed'
    await record(tx, ctx, { event, subjectId: workshopId, anonymously })
  }, minutesLock(workshopId))
}

/** Adds a topic without a case, and answers its id. */
export async function addTopic(ctx: Context, workshopId: string, { title }: { title: string }) {
  const { writes, calledOff } = await partIn(ctx, workshopId)
  if (!writes) throw new AppError('forbidden')
  if (calledOff) throw refuse('closed', (t) => t.errors.calledOff)
  return ctx.store.transact(async (tx) => {
    if (await closingOf(tx, workshopId)) throw refuse('closed', (t) => t.errors.closed)
    if ((await itemsOf(tx, workshopId)).length >= limits.topics)
      throw refuse('too-many', (t) => t.errors.tooMany(limits.topics))
    return add(tx, ctx, { workshopId, caseId: null, title, state: 'agreed' })
  }, minutesLock(workshopId))
}

type New = Pick<typeof agendaItems.$inferSelect, 'workshopId' | 'caseId' | 'title' | 'state'>

async function add(tx: Queries, ctx: Context, item: New): Promise<string> {
  const [last] = await tx
    .select({ position: max(agendaItems.position) })
    .from(agendaItems)
    .where(eq(agendaItems.workshopId, item.workshopId))
  const id = ctx.newId()
  const fresh = { ...nothingWritten, version: 0, outcomeAt: null, lessonId: null, withdrawnAt: null }
  await tx.insert(agendaItems).values({ ...item, ...fresh, id, position: (last?.position ?? 0) + 1 })
  return id
}
