import { instant, int, json, primaryKey, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'
import { cases } from './cases.ts'

/** An answer that was begun and not sent. `to` is the position of the answer that it answers; null for the case. */
export type ReplyDraft = {
  to: number | null
  quote: string
  body: string
  anonymous: 'yes' | 'no' | null
  /** `2026-11-24` */
  savedOn: string
  /** Names of files that were sent for it and did not arrive. */
  missing?: string[]
}

export type CaseFollow = 'now' | 'digest' | 'none'

/**
 * What one member keeps in one thread, for the own eyes only: a single row, so that the page of a case reads it along
 * with the case.
 */
export const caseReaders = table(
  'case_readers',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Positions of posts that were useful to this member, 0 is the case; posts hold the number alone. */
    useful: json<number[]>('useful').notNull(),
    drafts: json<ReplyDraft[]>('drafts').notNull(),
    /** How soon a mail tells of new answers; null is what is usual: for the own case, as the settings say, else none. */
    follow: text<CaseFollow>('follow'),
    /** The last answer that this member has read, 0 for the case alone; null as long as nothing was marked. */
    readTo: int('read_to'),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.accountId] }), // the page of a case
  ],
)

/**
 * Until when one member knows the list of cases: what was published later is new. It is when a case was published, so
 * that nobody is shown more of it than the day, and that for the own eyes only.
 */
export const caseListReaders = table('case_list_readers', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => accounts.id),
  readUntil: instant('read_until').notNull(),
})

/** Earlier texts of a post that was edited, the case at 0; the one that stands is in `replies`, or in `cases`. */
export const postRevisions = table(
  'post_revisions',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    position: int('position').notNull(),
    version: int('version').notNull(),
    body: text('body').notNull(),
    writtenAt: instant('written_at').notNull(),
    replacedAt: instant('replaced_at').notNull(),
    /** Since when nobody reads it in the history. Its text is empty, unless a moderator still has to read it. */
    withheldAt: instant('withheld_at'),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.position, t.version] }), // the history of a post
  ],
)
