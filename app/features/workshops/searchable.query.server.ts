import { asc, gt, inArray } from 'drizzle-orm'
import { workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { IndexedText, Searchable } from '#app/core/searchable.ts'
import { messages } from './messages.ts'
import { mayReadWorkshops } from './policy.ts'

type Row = typeof workshops.$inferSelect

/** Workshops, also those that are over or were called off; the link to the room is no part of it. */
export const searchableWorkshops: Searchable = {
  kinds: [{ id: 'workshop', label: messages.both((t) => t.workshops) }],
  events: 'workshop.',
  mayFind: mayReadWorkshops,
  subjects: async (read, after, limit) => {
    const { id } = workshops
    const rows = await read.select({ id }).from(workshops).where(gt(id, after)).orderBy(asc(id)).limit(limit)
    return rows.map((row) => row.id)
  },
  texts: async (read, subjects) => (await byId(read, subjects)).map(textOf),
  shown: async ({ actor, store: { read } }, hits) => {
    if (!mayReadWorkshops(actor)) return []
    const rows = await byId(
      read,
      hits.map(({ id }) => id),
    )
    return rows.map((row) => ({ ...textOf(row), href: `/workshops/${row.id}` }))
  },
}

const byId = async (read: Queries, ids: readonly string[]): Promise<Row[]> =>
  ids.length === 0
    ? []
    : read
        .select()
        .from(workshops)
        .where(inArray(workshops.id, [...ids]))

const textOf = ({ id, title, aim, place, agenda, startsAt, prefecture }: Row): IndexedText => ({
  ...{ kind: 'workshop', id, subject: id, title, day: dayOf(startsAt) },
  body: [aim, place, ...agenda.map((item) => item.title)].filter(Boolean).join('\n'),
  areas: prefecture ? [prefecture] : [],
  languages: [],
  categories: [],
})
