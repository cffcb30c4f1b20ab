import { eq } from 'drizzle-orm'
import { agendaItems } from '#db/schema/minutes.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { authorOfCase, ownCasesForWorkshop } from '#app/features/cases/index.server.ts'
import { workshopsToCome } from '#app/features/workshops/index.server.ts'

/**
 * To which workshops its author may offer a case, and to which it was offered; null for a case with which no workshop
 * may deal today. Throws not-found for anybody else.
 */
export async function nominationPage(ctx: Context, caseId: string) {
  const { actor, store } = ctx
  if (actor.kind !== 'person' || (await authorOfCase(store.read, caseId)) !== actor.id)
    throw new AppError('not-found')
  const found = (await ownCasesForWorkshop(ctx)).find(({ id }) => id === caseId)
  if (!found) return { id: caseId, found: null }
  const items = await store.read
    .select({ workshopId: agendaItems.workshopId })
    .from(agendaItems)
    .where(eq(agendaItems.caseId, caseId))
  const offered = new Set(items.map(({ workshopId }) => workshopId))
  const ahead = (await workshopsToCome(ctx)).map(({ id, title, startsAt }) => ({
    ...{ id, title, startsOn: dayOf(startsAt) },
    isOffered: offered.has(id),
  }))
  return { id: caseId, found: { title: found.title, workshops: ahead } }
}
