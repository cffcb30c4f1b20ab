import { and, asc, eq } from 'drizzle-orm'
import { agendaItems, closedMinutes } from '#db/schema/minutes.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { type AgendaCase, casesForWorkshop } from '#app/features/cases/index.server.ts'
import type { Item } from './item.ts'

/** Everything on the agenda, in its order; what was nominated and not agreed only when it is asked for. */
export const itemsOf = (read: Queries, workshopId: string, state?: Item['state']): Promise<Item[]> =>
  read
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.workshopId, workshopId), state ? eq(agendaItems.state, state) : undefined))
    .orderBy(asc(agendaItems.position))
    .then()

/** Throws not-found. */
export async function itemOf(read: Queries, workshopId: string, id: string): Promise<Item> {
  const [found] = await read
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.id, id), eq(agendaItems.workshopId, workshopId)))
  if (!found) throw new AppError('not-found')
  return found
}

/** When the minutes were closed, and their language; null as long as they are a draft. */
export async function closingOf(read: Queries, workshopId: string) {
  const [found] = await read.select().from(closedMinutes).where(eq(closedMinutes.workshopId, workshopId))
  return found ?? null
}

/** What stands behind an item today: a topic always, a case as long as a workshop may deal with it. */
export type Standing = { state: 'here' | 'withdrawn' | 'unavailable'; case: AgendaCase | null; title: string }

export async function standingsOf(ctx: Context, items: readonly Item[]): Promise<(item: Item) => Standing> {
  const known = await casesForWorkshop(
    ctx,
    items.flatMap(({ caseId }) => caseId ?? []),
  )
  return ({ caseId, withdrawnAt, title }) => {
    const found = known.get(caseId ?? '') ?? null
    if (withdrawnAt) return { state: 'withdrawn', case: null, title: '' }
    if (caseId && !found) return { state: 'unavailable', case: null, title: '' }
    return { state: 'here', case: found, title: found?.title ?? title }
  }
}
