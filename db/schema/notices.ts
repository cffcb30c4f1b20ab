import { sql } from 'drizzle-orm'
import { index, instant, int, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { accounts } from './accounts.ts'

/** How soon a mail follows a notice. */
export type NoticeRate = 'now' | 'daily' | 'weekly' | 'never'

/** What a member is told in the portal; the mails follow from it. It names no author, and no text of a case. */
export const notices = table(
  'notices',
  {
    /** Its time is cut to the day, so that notices of a day are in no order that tells anything. */
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text('kind').notNull(),
    /** Which sentence it is, in the words of the features; it is written out in the language of its reader. */
    letter: text('letter').notNull(),
    subjectId: text('subject_id').notNull(),
    path: text('path').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    /** For which digest it waits; null when there is none, or no longer. */
    digest: text<'daily' | 'weekly'>('digest'),
  },
  (t) => [
    index('notices_newest').on(t.accountId, t.id), // own list
    index('notices_unread')
      .on(t.accountId)
      .where(sql`read_at is null`), // the number in the header
    index('notices_for_digest')
      .on(t.digest, t.accountId)
      .where(sql`digest is not null`), // digests, member by member
    index('notices_of_subject').on(t.subjectId), // what goes with a case, and what is told anew
    index('notices_old').on(t.at), // nightly clean-up
  ],
)

/** How a member wants to be told; whoever changed nothing may have no row. */
export const noticeSettings = table(
  'notice_settings',
  {
    accountId: text('account_id')
      .primaryKey()
      .references(() => accounts.id),
    /** By kind of notice, where it differs from what is usual. */
    rates: json<Record<string, NoticeRate>>('rates').notNull(),
    /** Hours of the day between which no mail is sent; both or none. */
    quietFrom: int('quiet_from'),
    quietUntil: int('quiet_until'),
    zone: text('zone').notNull(),
    /** The links of mails that stop mails are made of both; new ones make all old links worthless. */
    stopId: text('stop_id').notNull(),
    stopKey: text('stop_key').notNull(),
    /** Since when mails do not reach the address, as an admin or a mail server told. */
    bouncedAt: instant('bounced_at'),
    version: int('version').notNull().default(0),
  },
  (t) => [
    uniqueIndex('notice_settings_stop').on(t.stopId), // the link of a mail
    index('notice_settings_bounced').on(t.bouncedAt), // list of the admin
  ],
)

export type FollowLevel = 'now' | 'digest'

/** New cases in these fields are told. */
export const followedCategories = table(
  'followed_categories',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    category: text('category').notNull(),
    level: text<FollowLevel>('level').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.category] }),
    index('followed_categories_by').on(t.category), // whom a new case is told
  ],
)
