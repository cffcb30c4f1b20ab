import { and, eq, gte, sql } from 'drizzle-orm'
import { serviceConfirmations } from '#db/schema/directory.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { quarterOf } from './quarter.ts'

const yearDays = 365

/** How often a source did not work within a year, by kind, and what the reader said in this quarter. */
export async function wordsOf({ store, now }: Context, actor: Person, id: string) {
  const { serviceId, accountId, quarter, works, kind, day } = serviceConfirmations
  const today = dayOf(now())
  const [troubles, [mine]] = await Promise.all([
    store.read
      .select({ kind, times: sql<number>`count(*)`.mapWith(Number) })
      .from(serviceConfirmations)
      .where(and(eq(serviceId, id), eq(works, false), gte(day, addDays(today, -yearDays))))
      .groupBy(kind)
      .orderBy(kind),
    store.read
      .select({ works, kind, day })
      .from(serviceConfirmations)
      .where(and(eq(serviceId, id), eq(accountId, actor.id), eq(quarter, quarterOf(today)))),
  ])
  return { troubles, mine: mine ?? null }
}
