import { bool, index, instant, int, json, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'
import { cases } from './cases.ts'

/** What the guard found in a file, and its author explained. */
export type FileFinding = { kind: string; text: string }

/**
 * A file of a post. It hangs on the post at `position` (0 is the case), waits with the unsent answer to the post
 * `draftTo`, or, with neither, was sent with a form that is not finished; then it goes after a day.
 */
export const postFiles = table(
  'post_files',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    caseId: text('case_id').references(() => cases.id),
    position: int('position'),
    draftTo: int('draft_to'),
    /** Of the bytes as they are kept. */
    hash: text('hash').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    type: text('type').notNull(),
    size: int('size').notNull(),
    /** Nobody but a person can read what is in it. */
    unread: bool('unread').notNull(),
    found: json<FileFinding[]>('found').notNull(),
    /** Why nobody is recognised by what was found. */
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    /** Since when it is off its post, and kept for the moderators alone who judge a report of it. */
    removedAt: instant('removed_at'),
  },
  (t) => [
    index('post_files_of_case').on(t.caseId, t.position), // the thread
    index('post_files_of_account').on(t.accountId), // unfinished forms, own data
    index('post_files_of_bytes').on(t.hash), // whether a file is still needed
  ],
)
