import { bool, index, instant, int, json, primaryKey, table, text } from '../columns.ts'
import { accounts, type Role } from './accounts.ts'

export type AnnouncementState = 'draft' | 'published' | 'archived'

/** What the operator says to members and officials, in both languages. Once published its words stay as they are. */
export const announcements = table(
  'announcements',
  {
    id: text('id').primaryKey(),
    state: text<AnnouncementState>('state').notNull(),
    titleJa: text('title_ja').notNull(),
    titleEn: text('title_en').notNull(),
    bodyJa: text('body_ja').notNull(),
    bodyEn: text('body_en').notNull(),
    htmlJa: text('html_ja').notNull(),
    htmlEn: text('html_en').notNull(),
    /** Whom it is for: everybody where it is empty. */
    roles: json<Role[]>('roles').notNull(),
    /** Two-digit codes; empty is the whole country. */
    prefectures: json<string[]>('prefectures').notNull(),
    mustRead: bool('must_read').notNull(),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    publishedBy: text('published_by').references(() => accounts.id),
    version: int('version').notNull(),
  },
  (t) => [
    index('announcements_newest').on(t.state, t.publishedAt, t.id), // home, lists
  ],
)

/** Who said to have read what everybody must read. */
export const announcementReceipts = table(
  'announcement_receipts',
  {
    announcementId: text('announcement_id')
      .notNull()
      .references(() => announcements.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    confirmedAt: instant('confirmed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.announcementId, t.accountId] }), // who confirmed
    index('announcement_receipts_of').on(t.accountId), // what somebody confirmed
  ],
)
