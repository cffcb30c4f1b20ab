import { and, asc, desc, eq, isNotNull, isNull, like, lte, or, sql, type SQL } from 'drizzle-orm'
import { resources } from '#db/schema/library.ts'
import type { Queries } from '#db/store.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { ListFilter } from './input.ts'
import { isOpen } from './kept.server.ts'
import { mayReadLibrary } from './policy.ts'
import { isStale, joined, nationwide, parted } from './resource.ts'

export const pageSize = 20

/** Resources, the newest version first, a page at a time; what was superseded only when it is asked for. */
export async function listResources(ctx: Context, filter: ListFilter) {
  if (!mayReadLibrary(ctx.actor)) throw new AppError('forbidden')
  const backwards = Boolean(filter.after)
  const edge = filter.after ?? filter.before
  const today = dayOf(ctx.now())
  const rows = await page(ctx.store.read, ctx.actor, today, filter, edge, backwards)
  const more = rows.length > pageSize
  const shown = rows.slice(0, pageSize)
  if (backwards) shown.reverse()
  return {
    items: shown.map((row) => itemOf(row, today)),
    newer: (backwards ? more : Boolean(edge)) ? (shown[0]?.id ?? null) : null,
    older: backwards || more ? (shown.at(-1)?.id ?? null) : null,
  }
}

type Row = typeof resources.$inferSelect

/** What a list shows of a resource. */
export const itemOf = (row: Row, today: string) => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  summary: row.summary,
  languages: parted(row.languages),
  categories: parted(row.categories),
  area: row.area,
  versionOn: dayOf(row.versionAt),
  reviewOn: row.reviewOn,
  stale: isStale(row.reviewOn, today),
  superseded: row.successorId !== null,
})

function page(
  read: Queries,
  actor: Person,
  today: string,
  filter: ListFilter,
  edge: string | undefined,
  backwards: boolean,
) {
  const direction = backwards ? asc : desc
  const from = sql`(select version_at, id from resources where id = ${edge})`
  const beyond = sql`(${resources.versionAt}, ${resources.id}) ${backwards ? sql`>` : sql`<`} ${from}`
  return read
    .select()
    .from(resources)
    .where(and(isOpen, ...asked(filter, actor, today), edge ? beyond : undefined))
    .orderBy(direction(resources.versionAt), direction(resources.id))
    .limit(pageSize + 1)
}

const holds = (column: typeof resources.languages, id: string) => like(column, `% ${id} %`)

const inState = (state: ListFilter['state'], today: string) =>
  state === 'superseded'
    ? [isNotNull(resources.successorId)]
    : [isNull(resources.successorId), state === 'stale' ? lte(resources.reviewOn, today) : undefined]

const asked = (filter: ListFilter, actor: Person, today: string): (SQL | undefined)[] => [
  filter.category ? holds(resources.categories, filter.category) : undefined,
  filter.language ? holds(resources.languages, filter.language) : undefined,
  filter.status
    ? or(holds(resources.statuses, filter.status), eq(resources.statuses, joined([])))
    : undefined,
  // What holds for the whole country holds in each prefecture.
  filter.area ? or(eq(resources.area, filter.area), eq(resources.area, nationwide)) : undefined,
  filter.kind ? eq(resources.kind, filter.kind) : undefined,
  filter.mine ? eq(resources.ownerId, actor.id) : undefined,
  ...inState(filter.state, today),
]
