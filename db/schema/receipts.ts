import { bool, index, instant, json, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'

/** How much was deleted with a case; receipts of the first months do not tell of files. */
export type Withdrawn = { answers: number; files?: number; reviews: number; mails: number }

/** What stays of a case that its author withdrew: that, when, how much, and until when a copy may hold it. */
export const caseReceipts = table(
  'case_receipts',
  {
    caseId: text('case_id').primaryKey(),
    authorId: text('author_id')
      .notNull()
      .references(() => accounts.id),
    /** Whether others could read it: of any other case nobody learns that it was there. */
    wasPublic: bool('was_public').notNull(),
    withdrawnAt: instant('withdrawn_at').notNull(),
    withdrawn: json<Withdrawn>('withdrawn').notNull(),
    backupsUntil: text('backups_until').notNull(),
  },
  (t) => [
    index('case_receipts_of_author').on(t.authorId, t.withdrawnAt), // own receipts
  ],
)
