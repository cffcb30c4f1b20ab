import { type Expression, searchIndex } from '#db/search-index.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { FoundText } from '#app/core/searchable.ts'
import { type Asked, askedBy, kindsOf } from './asked.server.ts'
import { cursorAfter, isCursor, type PartName, type Start, startAt } from './cursor.server.ts'
import { entriesOf } from './entries.server.ts'
import { excerpt, marked, type Piece } from './highlight.ts'
import type { SearchFilter } from './input.ts'
import { searchablesFor } from './kinds.server.ts'
import { maySearch } from './policy.ts'
import { facetsMeant, waysOut } from './ways-out.server.ts'

export const pageSize = 20
const looksAtOnce = [pageSize + 5, 100, 200, 200, 200]

export type Hit = { kind: string; id: string; href: string; day: string; title: Piece[]; excerpt: Piece[] }

/** Texts with all the words that this person may read, those with the words in their title first, or newest first. */
export async function search(ctx: Context, filter: SearchFilter) {
  if (!maySearch(ctx.actor)) throw new AppError('forbidden')
  const asked = askedBy(ctx.actor, filter)
  const { problem, unknown, facets } = asked
  const { hits, older } = await page(ctx, asked, filter)
  return {
    kinds: kindsOf(ctx.actor),
    ...{ problem, unknown, facets, older },
    asked: asked.anywhere !== null,
    hits: hits.map((found): Hit => {
      const { kind, id, href, day, title, body } = found
      const { needles } = asked
      return { kind, id, href, day, title: marked(title, needles), excerpt: excerpt(body, needles) }
    }),
    ...(asked.anywhere && hits.length === 0 && !filter.before
      ? {
          ways: await waysOut(filter.q, (q) => findsSomething(ctx, { ...filter, q })),
          ...meantBy(facets, filter.q),
        }
      : { ways: { meant: [], shorter: [] }, told: facets }),
  }
}

type Placed = FoundText & { key: number; subject: string }
type Part = { name: PartName; expression: Expression; below: number; from: number }

/** A page of what may be read; the next one is told of only when somebody may read its first hit. */
async function page(ctx: Context, asked: Asked, filter: SearchFilter) {
  const hits: (Placed & { part: Part['name'] })[] = []
  const seen = new Set<string>()
  const start = filter.before && isCursor(filter.before) ? await startAt(ctx, filter.before) : null
  const parts = partsOf(asked, filter, start)
  // Asked for together: titles seldom fill a page, and a server answers both while it would answer one.
  const first = await Promise.all(parts.map((part) => firstLook(ctx, part)))
  for (const [at, part] of parts.entries()) {
    for await (const found of readable(ctx, part, first[at]!)) {
      const name = `${found.kind} ${found.id}`
      if (seen.has(name)) continue
      seen.add(name)
      hits.push({ ...found, part: part.name })
      if (hits.length > pageSize) break
    }
    if (hits.length > pageSize) break
  }
  const shown = hits.slice(0, pageSize)
  const last = shown.at(-1)
  const older = hits.length > pageSize && last ? await cursorAfter(ctx.store.read, last) : null
  return { hits: shown, older }
}

/** The hits in titles, then the others; or all by their day. */
function partsOf(
  { anywhere, inTitle, below, from }: Asked,
  filter: SearchFilter,
  begun: Start | null,
): Part[] {
  if (!anywhere) return []
  const start = Math.min(begun?.below ?? below, below)
  if (filter.order === 'new' || !inTitle) return [{ name: 'a', expression: anywhere, below: start, from }]
  const rest: Part = {
    name: 'a',
    expression: { all: anywhere, except: inTitle },
    below: begun?.part === 'a' ? start : below,
    from,
  }
  return begun?.part === 'a' ? [rest] : [{ name: 't', expression: inTitle, below: start, from }, rest]
}

const look = ({ store }: Context, { expression, from }: Part, below: number, limit: number) =>
  searchIndex.find(store.read, expression, { below, from, limit })
const firstLook = (ctx: Context, part: Part) => look(ctx, part, part.below, looksAtOnce[0]!)

/**
 * Hits from the newest on that their feature shows to this actor; it stops looking after some hundred hidden ones. `first`
 * are the keys of the first look.
 */
async function* readable(ctx: Context, part: Part, first: number[]): AsyncGenerator<Placed> {
  const searchables = searchablesFor(ctx.actor)
  let keys = first
  for (const [looked, limit] of looksAtOnce.entries()) {
    if (looked > 0) keys = await look(ctx, part, keys.at(-1)!, limit)
    const entries = await entriesOf(ctx.store.read, keys)
    const shown = await Promise.all(
      searchables.map((searchable) => {
        const hits = entries.filter(({ kind }) => searchable.kinds.some(({ id }) => id === kind))
        return hits.length > 0 ? searchable.shown(ctx, hits) : Promise.resolve([])
      }),
    )
    const byName = new Map(shown.flat().map((text) => [`${text.kind} ${text.id}`, text]))
    for (const { key, kind, id, subject } of entries) {
      const text = byName.get(`${kind} ${id}`)
      if (text) yield { ...text, key, subject }
    }
    if (keys.length < limit) return
  }
}

/** What was asked for, and what the words say besides. */
const meantBy = (facets: Asked['facets'], q: string) => ({ told: { ...facetsMeant(q), ...given(facets) } })
const given = (facets: Asked['facets']) =>
  Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined)) as Asked['facets']

async function findsSomething(ctx: Context, filter: SearchFilter) {
  const asked = askedBy(ctx.actor, filter)
  for (const part of partsOf(asked, { ...filter, order: 'new' }, null)) {
    for await (const _ of readable(ctx, part, await firstLook(ctx, part))) return true
  }
  return false
}
