import { index, instant, int, primaryKey, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'
import { resourceFiles, resources } from './library.ts'

/** Resources that a member put into an order, under a name in one language or two. */
export const collections = table(
  'collections',
  {
    id: text('id').primaryKey(),
    titleJa: text('title_ja').notNull(),
    titleEn: text('title_en').notNull(),
    aboutJa: text('about_ja').notNull(),
    aboutEn: text('about_en').notNull(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => accounts.id),
    /** Counts the changes of its words, so that two pages of one form do not overwrite each other. */
    revision: int('revision').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    index('collections_newest').on(t.changedAt, t.id), // list
    index('collections_of_owner').on(t.ownerId), // what a resource may be put into
  ],
)

/** What is in a collection; a withdrawn resource is in none. */
export const collectionItems = table(
  'collection_items',
  {
    collectionId: text('collection_id')
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    resourceId: text('resource_id')
      .notNull()
      .references(() => resources.id),
    position: int('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collectionId, t.resourceId] }),
    index('collection_items_of_resource').on(t.resourceId), // part of
  ],
)

/** Which texts lead to a resource: their kind and id alone, and the subject with which they go. */
export const resourceCitations = table(
  'resource_citations',
  {
    resourceId: text('resource_id').notNull(),
    kind: text('kind').notNull(),
    citingId: text('citing_id').notNull(),
    subjectId: text('subject_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.kind, t.citingId] }),
    index('resource_citations_of_subject').on(t.subjectId), // what changed or was withdrawn
  ],
)

/** Pictures of the first pages of a file, by the hash of their bytes in a store of their own. */
export const resourcePreviews = table(
  'resource_previews',
  {
    fileHash: text('file_hash')
      .notNull()
      .references(() => resourceFiles.hash, { onDelete: 'cascade' }),
    page: int('page').notNull(),
    hash: text('hash').notNull(),
    size: int('size').notNull(),
    width: int('width').notNull(),
    height: int('height').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fileHash, t.page] }),
    index('resource_previews_of_picture').on(t.hash), // whether a picture is still needed
  ],
)
