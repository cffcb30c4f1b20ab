import { index, instant, int, table, text } from '../columns.ts'

/**
 * What the search index holds under each key. It keeps no text: the words stand in `search_index` (FTS5 or tsvector,
 * `db/search-index.ts`) cut to pieces, and what a page shows is read from its feature.
 */
export const searchEntries = table(
  'search_entries',
  {
    /** The day, then a number within it: the order of keys is the order of days. */
    key: int('key').primaryKey(),
    kind: text('kind').notNull(),
    /** What an event names: the case of a reply. */
    subject: text('subject').notNull(),
    item: text('item').notNull(),
    /** Of all that was indexed; the same hash needs no work. */
    hash: text('hash').notNull(),
    indexedAt: instant('indexed_at').notNull(),
  },
  (t) => [
    index('search_entries_of_subject').on(t.subject), // indexing anew
  ],
)
