import { index, instant, int, primaryKey, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'

export type ResourceKind = 'page' | 'link'

/** What stays the same over the versions of a resource, and what the list shows of the newest. */
export const resources = table(
  'resources',
  {
    id: text('id').primaryKey(),
    kind: text<ResourceKind>('kind').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    /** ` ja en `, blanks at both ends; so are categories and statuses. None of a kind is one blank. */
    languages: text('languages').notNull(),
    categories: text('categories').notNull(),
    /** Groups of statuses of residence; none means that the status does not matter. */
    statuses: text('statuses').notNull(),
    /** The code of a prefecture; `00` for the whole country. */
    area: text('area').notNull(),
    source: text('source').notNull(),
    terms: text('terms').notNull(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => accounts.id),
    /** The day until which somebody looks whether all of it still holds. */
    reviewOn: text('review_on').notNull(),
    /** The day of review of which the owner was reminded. */
    remindedFor: text('reminded_for'),
    /** The resource that took its place. */
    successorId: text('successor_id'),
    /** The newest version. */
    version: int('version').notNull(),
    versionAt: instant('version_at').notNull(),
    /** Counts every change, so that two pages of one form do not overwrite each other. */
    revision: int('revision').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    index('resources_newest').on(t.versionAt, t.id), // list
    index('resources_to_review').on(t.reviewOn, t.id), // reminders, and what is past its day
  ],
)

export const resourceVersions = table(
  'resource_versions',
  {
    resourceId: text('resource_id')
      .notNull()
      .references(() => resources.id),
    version: int('version').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    /** Of a link. */
    url: text('url').notNull(),
    /** Of a page: Markdown, and the sanitised HTML of it. */
    body: text('body').notNull(),
    html: text('html').notNull(),
    /** What is new in it. */
    note: text('note').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .references(() => accounts.id),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.version] })],
)

/** Who found a resource out of date; the rows go when somebody looked at it. */
export const resourceDoubts = table(
  'resource_doubts',
  {
    resourceId: text('resource_id')
      .notNull()
      .references(() => resources.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    what: text('what').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.accountId] }),
    index('resource_doubts_oldest').on(t.at, t.resourceId), // work list
  ],
)
