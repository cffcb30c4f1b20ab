import { and, asc, desc, eq, like, or, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { servicePlaces } from '#db/schema/directory.ts'
import type { Queries } from '#db/store.ts'
import { every } from './places.server.ts'

export type Place = { id: string; freshOn: string }

type Walk = {
  areas: readonly string[]
  category?: string
  language?: string
  status?: string
  /** The source before or after which the walk begins. */
  edge?: string
  backwards?: boolean
  /** Sources that also stand under one of these areas are passed over. */
  without?: readonly string[]
  limit: number
}

type Shape = {
  areas: number
  language: boolean
  status: boolean
  edge: boolean
  backwards: boolean
  without: number
  limit: number
}

const made = new Map<string, ReturnType<typeof prepared<Record<string, unknown>, Place>>>()

/**
 * The sources under any of these areas, newest check first (or last), as far as they fit: one walk along one index for
 * each area, all in one query, since asking costs more than walking.
 */
export async function placesAlong(read: Queries, walk: Walk): Promise<Place[]> {
  const { areas, category = every, language, status, edge, backwards = false, without = [], limit } = walk
  if (areas.length === 0) return []
  const shape = {
    ...{ areas: areas.length, language: Boolean(language), status: Boolean(status), edge: Boolean(edge) },
    ...{ backwards, without: without.length, limit },
  }
  const key = JSON.stringify(shape)
  const query = made.get(key) ?? prepared<Record<string, unknown>, Place>((handle) => along(handle, shape))
  made.set(key, query)
  const places = await query(read, {
    ...{ category, edge },
    language: `% ${language} %`,
    status: `% ${status} %`,
    ...Object.fromEntries(areas.map((area, index) => [`area${index}`, area])),
    ...Object.fromEntries(without.map((other, index) => [`without${index}`, other])),
  })
  const once = Array.from(new Map(places.map((place) => [place.id, place])), ([, place]) => place).sort(
    newestCheckFirst,
  )
  return (backwards ? once.reverse() : once).slice(0, limit)
}

const value = sql.placeholder

function along(read: Queries, shape: Shape) {
  const [first, ...others] = Array.from({ length: shape.areas }, (_, index) => walkOf(read, shape, index))
  return others.reduce(
    (all, other) => all.unionAll(read.select().from(other)) as typeof all,
    read.select().from(first!).$dynamic(),
  )
}

function walkOf(read: Queries, { language, status, edge, backwards, without, limit }: Shape, index: number) {
  const { area, category, freshOn, serviceId, languages, statuses } = servicePlaces
  const direction = backwards ? asc : desc
  const from = sql`(select fresh_on, id from services where id = ${value('edge')} and state = 'published')`
  const others = Array.from({ length: without }, (_, at) => sql`${value(`without${at}`)}`)
  return read
    .select({ id: sql<string>`${serviceId}`.as('id'), freshOn })
    .from(servicePlaces)
    .where(
      and(
        eq(area, value(`area${index}`)),
        eq(category, value('category')),
        language ? like(languages, value('language')) : undefined,
        status ? or(eq(statuses, ` ${every} `), like(statuses, value('status'))) : undefined,
        edge ? sql`(${freshOn}, ${serviceId}) ${backwards ? sql`>` : sql`<`} ${from}` : undefined,
        others.length > 0
          ? sql`not exists (select 1 from service_places o where o.service_id = ${serviceId} and o.category = ${every} and o.area in (${sql.join(others, sql`, `)}))`
          : undefined,
      ),
    )
    .orderBy(direction(freshOn), direction(serviceId))
    .limit(limit)
    .as(`walk${index}`)
}

const newestCheckFirst = (a: Place, b: Place) =>
  a.freshOn === b.freshOn ? (a.id < b.id ? 1 : -1) : a.freshOn < b.freshOn ? 1 : -1
