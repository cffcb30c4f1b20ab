import { asc, eq, gt, inArray } from 'drizzle-orm'
import { prefectureOf } from '#db/reference/areas.ts'
import { organizations, services } from '#db/schema/directory.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { IndexedText, Searchable } from '#app/core/searchable.ts'
import { messages } from './messages.ts'
import { mayReadDirectory } from './policy.ts'

type Row = { source: typeof services.$inferSelect; organization: string }

/** Published sources of assistance. */
export const searchableSources: Searchable = {
  kinds: [{ id: 'source', label: messages.both((t) => t.sourcesFound) }],
  events: 'source.',
  mayFind: mayReadDirectory,
  subjects: async (read, after, limit) => {
    const { id } = services
    const rows = await read.select({ id }).from(services).where(gt(id, after)).orderBy(asc(id)).limit(limit)
    return rows.map((row) => row.id)
  },
  texts: async (read, subjects) => (await published(read, subjects)).map(textOf),
  linked: async (read, subjects) =>
    (await published(read, subjects)).map((row) => {
      const { kind, id, subject, body } = textOf(row)
      return { kind, id, subject, text: `${body}\n${row.source.url}` }
    }),
  shown: async ({ actor, store: { read } }, hits) => {
    if (!mayReadDirectory(actor)) return []
    const rows = await published(
      read,
      hits.map(({ id }) => id),
    )
    return rows.map((row) => ({ ...textOf(row), href: `/directory/${row.source.id}` }))
  },
}

// Their state is looked at afterwards: asked for it too, SQLite walks all listed sources by the index of states.
async function published(read: Queries, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return []
  const rows = await read
    .select({ source: services, organization: organizations.name })
    .from(services)
    .innerJoin(organizations, eq(organizations.id, services.organizationId))
    .where(inArray(services.id, [...ids]))
  return rows.filter(({ source }) => source.state === 'published')
}

function textOf({ source, organization }: Row): IndexedText {
  const { id, name, alternateName, description, interpretation, eligibility, hoursNote, fees } = source
  const { documents, application, department, location, areas, languages, categories } = source
  const place = [location?.address ?? '', location?.access ?? '']
  const lines = [organization, description, interpretation, eligibility, hoursNote, fees, ...documents]
  return {
    ...{ kind: 'source', id, subject: id, day: dayOf(source.savedAt), languages, categories },
    title: [name, alternateName].filter(Boolean).join(' / '),
    body: [...lines, application, department, ...place].filter(Boolean).join('\n'),
    areas: [...new Set(areas.map((code) => prefectureOf(code) ?? code))],
  }
}
