import { asc, gt, inArray } from 'drizzle-orm'
import { collections } from '#db/schema/library-shelves.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { IndexedText, Searchable } from '#app/core/searchable.ts'
import { messages } from './messages.ts'
import { mayReadLibrary } from './policy.ts'

/** Collections by their own words; what is in them is found by itself. */
export const searchableCollections: Searchable = {
  kinds: [{ id: 'collection', label: messages.both((t) => t.collections.title) }],
  events: 'collection.',
  mayFind: mayReadLibrary,
  subjects: async (read, after, limit) => {
    const { id } = collections
    const rows = await read
      .select({ id })
      .from(collections)
      .where(gt(id, after))
      .orderBy(asc(id))
      .limit(limit)
    return rows.map((row) => row.id)
  },
  texts: (read, subjects) => textsOf(read, subjects),
  shown: async ({ actor, store: { read } }, hits) => {
    if (!mayReadLibrary(actor)) return []
    const rows = await textsOf(
      read,
      hits.map(({ id }) => id),
    )
    return rows.map((row) => ({ ...row, href: `/library/collections/${row.id}` }))
  },
}

async function textsOf(read: Queries, ids: readonly string[]): Promise<IndexedText[]> {
  if (ids.length === 0) return []
  const rows = await read
    .select()
    .from(collections)
    .where(inArray(collections.id, [...ids]))
  return rows.map(({ id, titleJa, titleEn, aboutJa, aboutEn, changedAt }) => ({
    ...{ kind: 'collection', id, subject: id, day: dayOf(changedAt) },
    title: [titleJa, titleEn].filter(Boolean).join(' / '),
    body: [aboutJa, aboutEn].filter(Boolean).join('\n'),
    ...{ areas: [], languages: [], categories: [] },
  }))
}
