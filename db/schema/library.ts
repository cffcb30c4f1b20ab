import { index, instant, int, json, primaryKey, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'

/** Closed to readers while it waits to be read, and for good when its words tell who a person is. */
export type FileState = 'waiting' | 'read' | 'unread' | 'held'

export type ResourceKind = 'page' | 'link' | 'file'

/** Where a lesson was learnt. */
export type Origin = { workshopId: string; workshop: string; caseId: string | null }

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
    /** Of a lesson of a workshop. */
    origin: json<Origin>('origin'),
    /** Since when it is closed to readers, as its case was withdrawn, until a second person reviews it. */
    heldAt: instant('held_at'),
  },
  (t) => [
    index('resources_newest').on(t.versionAt, t.id), // list
    index('resources_to_review').on(t.reviewOn, t.id), // reminders, and what is past its day
  ],
)

/** A file of the library by the SHA-256 of its bytes, which lie in the file store. */
export const resourceFiles = table('resource_files', {
  hash: text('hash').primaryKey(),
  /** `pdf`, `docx` …, the end of its name. */
  kind: text('kind').notNull(),
  /** As it is served: with the encoding of a text. */
  type: text('type').notNull(),
  size: int('size').notNull(),
  state: text<FileState>('state').notNull(),
  /** The words in it, for the search; empty unless it was read. */
  text: text('text').notNull(),
  /** What the guard found, as kinds with blanks between them, and `picture` for what it cannot read; never the words. */
  found: text('found').notNull(),
  /** What came of its preview; null as long as nobody tried, or nobody may open it. */
  preview: text<'made' | 'none'>('preview'),
  /** When somebody last sent these bytes. */
  sentAt: instant('sent_at').notNull(),
})

/** A file that a member sent with a form which was not finished yet; it goes after a day. */
export const resourceUploads = table(
  'resource_uploads',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    hash: text('hash')
      .notNull()
      .references(() => resourceFiles.hash),
    name: text('name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('resource_uploads_of_account').on(t.accountId), // how many somebody left unfinished
    index('resource_uploads_of_file').on(t.hash), // sweep: whether a file is in use
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
    /** Of a file: its bytes, and its name as it is given back. */
    fileHash: text('file_hash').references(() => resourceFiles.hash),
    fileName: text('file_name'),
    /** What is new in it. */
    note: text('note').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .references(() => accounts.id),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.version] }),
    index('resource_versions_of_file').on(t.fileHash), // already here, and the sweep
  ],
)

/** What was found at the address of a link when it was asked last; another address begins anew. */
export const resourceLinks = table(
  'resource_links',
  {
    resourceId: text('resource_id')
      .primaryKey()
      .references(() => resources.id),
    url: text('url').notNull(),
    found: text<'there' | 'gone' | 'away' | 'barred'>('found').notNull(),
    /** How many times in a row it led nowhere, and since which day. */
    failures: int('failures').notNull(),
    failingSince: text('failing_since'),
    askAgainAt: instant('ask_again_at').notNull(),
  },
  (t) => [
    index('resource_links_broken').on(t.failures), // work list
  ],
)

/** How often the files of a resource were fetched on a day; by whom is kept nowhere. */
export const resourceDownloads = table(
  'resource_downloads',
  {
    resourceId: text('resource_id')
      .notNull()
      .references(() => resources.id),
    day: text('day').notNull(),
    count: int('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.day] })],
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
