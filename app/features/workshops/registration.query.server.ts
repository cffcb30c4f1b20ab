import { and, count, eq, getTableColumns, inArray, max, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { type Pool, registrations, workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import { AppError } from '#app/core/errors.ts'

const { agenda: _, aim: __, ...columns } = getTableColumns(workshops)
const { id, pool, place, turns, answerBy } = getTableColumns(registrations)
const workshopId = sql.placeholder('workshopId')
const memberId = sql.placeholder('memberId')

type Asked = { workshopId: string; memberId: string; pool: Pool }

/** One question for all that a registration turns on, since thousands may register at once. */
const asked = prepared((read: Queries) => {
  const inPool = (places: ('seated' | 'offered' | 'waiting')[]) =>
    and(
      eq(registrations.workshopId, workshopId),
      inArray(registrations.place, places),
      eq(registrations.pool, sql.placeholder('pool')),
    )
  const taken = read
    .select({ n: count() })
    .from(registrations)
    .where(inPool(['seated', 'offered']))
  const first = read
    .select({ n: registrations.id })
    .from(registrations)
    .where(inPool(['waiting']))
    .limit(1)
  const last = read
    .select({ n: max(registrations.position) })
    .from(registrations)
    .where(eq(registrations.workshopId, workshopId))
  return read
    .select({
      workshop: columns,
      mine: { id, pool, place, turns, answerBy },
      taken: sql<number>`(${taken})`.mapWith(Number),
      someoneWaits: sql<string | null>`(${first})`,
      last: sql<number>`coalesce((${last}), 0)`.mapWith(Number),
    })
    .from(workshops)
    .leftJoin(
      registrations,
      and(eq(registrations.workshopId, workshops.id), eq(registrations.memberId, memberId)),
    )
    .where(eq(workshops.id, workshopId))
})

/** The workshop, the registration of this person in it, and how full this pool is. Throws not-found. */
export async function askedState(read: Queries, wanted: Asked) {
  const [found] = await asked(read, wanted)
  if (!found) throw new AppError('not-found')
  const { someoneWaits, taken, ...rest } = found
  return { ...rest, pool: { taken, waiting: someoneWaits === null ? 0 : 1 } }
}
