import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { resourceFiles, resources, resourceVersions } from '#db/schema/library.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { type IndexedText, type LinkedText, type Searchable, textOfHtml } from '#app/core/searchable.ts'
import { isOpen } from './kept.server.ts'
import { messages } from './messages.ts'
import { mayReadLibrary } from './policy.ts'
import { parted } from './resource.ts'

/** Resources in their newest version; those that were withdrawn, or wait for a second person, are found by nobody. */
export const searchableResources: Searchable = {
  kinds: [{ id: 'resource', label: messages.both((t) => t.library) }],
  events: 'resource.',
  mayFind: mayReadLibrary,
  subjects: async (read, after, limit) => {
    const { id } = resources
    const rows = await read.select({ id }).from(resources).where(gt(id, after)).orderBy(asc(id)).limit(limit)
    return rows.map((row) => row.id)
  },
  texts: (read, subjects) => newestOf(read, subjects),
  linked: async (read, subjects) => (await newestRows(read, subjects)).map(linkedOf),
  shown: async ({ actor, store: { read } }, hits) => {
    if (!mayReadLibrary(actor)) return []
    const rows = await newestOf(
      read,
      hits.map(({ id }) => id),
    )
    return rows.map((row) => ({ ...row, href: `/library/${row.id}` }))
  },
}

async function newestRows(read: Queries, ids: readonly string[]) {
  if (ids.length === 0) return []
  const newest = and(
    eq(resourceVersions.resourceId, resources.id),
    eq(resourceVersions.version, resources.version),
  )
  return read
    .select({
      resource: resources,
      html: resourceVersions.html,
      url: resourceVersions.url,
      text: resourceFiles.text,
    })
    .from(resources)
    .innerJoin(resourceVersions, newest)
    .leftJoin(resourceFiles, eq(resourceFiles.hash, resourceVersions.fileHash))
    .where(and(inArray(resources.id, [...ids]), isOpen))
}

type Newest = Awaited<ReturnType<typeof newestRows>>[number]

async function newestOf(read: Queries, ids: readonly string[]): Promise<IndexedText[]> {
  const rows = await newestRows(read, ids)
  return rows.map(({ resource: { id, title, summary, source, versionAt, area, ...more }, html, text }) => ({
    ...{ kind: 'resource', id, subject: id, title, day: dayOf(versionAt) },
    body: [summary, textOfHtml(html), source, text].filter(Boolean).join('\n'),
    areas: [area],
    languages: parted(more.languages),
    categories: parted(more.categories),
  }))
}

function linkedOf({ resource: { id, summary, source }, html, url, text }: Newest): LinkedText {
  return { kind: 'resource', id, subject: id, text: [summary, source, html, url, text].join('\n') }
}
