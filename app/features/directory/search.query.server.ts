import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { type AskedArea, ownPlaces, placesAround } from './area.ts'
import { mayReadDirectory } from './policy.ts'
import { type ListedSource, sourcesById } from './sources-by-id.query.server.ts'
import { placesAlong } from './walk.query.server.ts'

export const pageSize = 20
const shownAround = 10

/** `before` and `after` are ids of sources; a municipality makes its prefecture needless. */
export type SourceSearch = AskedArea & {
  category?: string
  language?: string
  status?: string
  before?: string
  after?: string
}

export type FoundSources = {
  /** Sources that serve the asked area, or any when none was asked for. */
  own: ListedSource[]
  /** With the last page of `own`: sources for the rest of the prefecture, then for those next door. */
  around: ListedSource[]
  newer: string | null
  older: string | null
}

/** Sources for a need in an area, newest check first: the own area a page at a time, then the areas around it. */
export async function searchSources(ctx: Context, search: SourceSearch): Promise<FoundSources> {
  if (!mayReadDirectory(ctx.actor)) throw new AppError('forbidden')
  const edge = search.after ?? search.before
  const backwards = Boolean(search.after)
  const found = await ownSources(ctx, search, { edge, backwards })
  const more = found.length > pageSize
  const page = found.slice(0, pageSize)
  if (backwards) page.reverse()
  const around = backwards || more ? [] : await sourcesAround(ctx, search)
  const sources = await sourcesById(ctx, [...page, ...around])
  const shown = (id: string) => sources.get(id) ?? []
  return {
    own: page.flatMap(shown),
    around: around.flatMap(shown),
    newer: (backwards ? more : Boolean(edge)) ? (page[0] ?? null) : null,
    older: backwards || more ? (page.at(-1) ?? null) : null,
  }
}

type Edge = { edge: string | undefined; backwards: boolean }

async function ownSources({ store }: Context, search: SourceSearch, { edge, backwards }: Edge) {
  const areas = ownPlaces(search)
  const limit = pageSize + 1
  const places = await placesAlong(store.read, { ...search, areas, edge, backwards, limit })
  return places.map(({ id }) => id)
}

async function sourcesAround({ store }: Context, search: SourceSearch) {
  const walk = async (areas: string[], without: string[], limit: number) =>
    (await placesAlong(store.read, { ...search, areas, without, limit })).map(({ id }) => id)
  const own = ownPlaces(search)
  const around = placesAround(search)
  // The rest of the own prefecture is nearer than any other, however new a check is there.
  const rest = search.municipality ? around.slice(0, 1) : []
  const near = await walk(rest, own, shownAround)
  if (near.length === shownAround) return near
  const far = await walk(around.slice(rest.length), [...own, ...rest], shownAround)
  return [...near, ...far].slice(0, shownAround)
}
