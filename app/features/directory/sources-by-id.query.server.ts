import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { organizations, serviceConfirmations, services } from '#db/schema/directory.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { isStale } from './source.ts'

const mostAtOnce = 30
const placeholders = Array.from({ length: mostAtOnce }, (_, index) => sql.placeholder(`id${index}`))
const namedIds = (ids: readonly string[]) =>
  Object.fromEntries(placeholders.map((_, index) => [`id${index}`, ids[index] ?? '']))

const columns = {
  id: services.id,
  state: services.state,
  name: services.name,
  organization: organizations.name,
  status: services.status,
  categories: services.categories,
  areas: services.areas,
  languages: services.languages,
  hours: services.hours,
  cost: services.cost,
  location: services.location,
  freshOn: services.freshOn,
}

const listed = prepared((read: Queries) =>
  read
    .select(columns)
    .from(services)
    .innerJoin(organizations, eq(organizations.id, services.organizationId))
    .where(inArray(services.id, placeholders)),
)

const { serviceId, accountId, works, day } = serviceConfirmations

const working = prepared((read: Queries) =>
  read
    .select({
      id: serviceId,
      members: sql<number>`count(distinct ${accountId})`.mapWith(Number),
      lastOn: sql<string>`max(${day})`,
    })
    .from(serviceConfirmations)
    .where(and(inArray(serviceId, placeholders), eq(works, true), gte(day, sql.placeholder('since'))))
    .groupBy(serviceId),
)

/** How many members found within a year that it works, and on which day last. */
export type Working = { members: number; lastOn: string } | null

const yearDays = 365

export async function workingOf(ctx: Context, ids: readonly string[]): Promise<Map<string, Working>> {
  const since = addDays(dayOf(ctx.now()), -yearDays)
  const rows = await working(ctx.store.read, { ...namedIds(ids), since })
  return new Map(rows.map(({ id, ...found }) => [id, found]))
}

/** Published sources for a list, by id; at most 30 at once. */
export async function sourcesById(ctx: Context, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const [rows, counts] = await Promise.all([listed(ctx.store.read, namedIds(ids)), workingOf(ctx, ids)])
  const today = dayOf(ctx.now())
  // Not in the query: SQLite would walk all published sources for it instead of looking up the ids.
  const published = rows.filter(({ state }) => state === 'published')
  return new Map(
    published.map((row) => [
      row.id,
      { ...row, stale: isStale(row.freshOn, today), working: counts.get(row.id) ?? null },
    ]),
  )
}

export type ListedSource =
  Awaited<ReturnType<typeof sourcesById>> extends Map<string, infer Row> ? Row : never
