import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { agendaItems, closedMinutes } from '#db/schema/minutes.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { casesForWorkshop } from '#app/features/cases/index.server.ts'
import { lessonTitles } from '#app/features/library/index.server.ts'

/** The cases on the agenda that a workshop may deal with, what it came to in each, and what it learnt. */
export async function outcomesOf(ctx: Context, workshopId: string) {
  const { read } = ctx.store
  const items = await read
    .select({
      caseId: agendaItems.caseId,
      outcomeAt: agendaItems.outcomeAt,
      lessonId: agendaItems.lessonId,
      state: agendaItems.state,
    })
    .from(agendaItems)
    .where(and(eq(agendaItems.workshopId, workshopId), isNull(agendaItems.withdrawnAt)))
    .orderBy(asc(agendaItems.position))
  const agreed = items.filter(({ state }) => state === 'agreed')
  const known = await casesForWorkshop(
    ctx,
    agreed.flatMap(({ caseId }) => caseId ?? []),
  )
  const lessons = await lessonTitles(
    read,
    agreed.flatMap(({ lessonId }) => lessonId ?? []),
  )
  return {
    minutesClosed: (await closedIn(read, [workshopId])).has(workshopId),
    nominated: items.length - agreed.length,
    cases: agreed.flatMap(({ caseId, outcomeAt }) => {
      const found = known.get(caseId ?? '')
      return found ? [{ id: found.id, title: found.title, outcomeAt }] : []
    }),
    lessons: agreed.flatMap(({ lessonId }) => {
      const title = lessons.get(lessonId ?? '')
      return lessonId && title ? [{ id: lessonId, title }] : []
    }),
  }
}

/** Which of these workshops have closed minutes. */
export async function closedIn(read: Queries, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await read
    .select({ id: closedMinutes.workshopId })
    .from(closedMinutes)
    .where(inArray(closedMinutes.workshopId, [...ids]))
  return new Set(rows.map(({ id }) => id))
}
