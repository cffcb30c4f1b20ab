import { index, instant, int, json, table, text, uniqueIndex } from '../columns.ts'
import { accounts } from './accounts.ts'

/** What a member did, so much of each kind. */
export type ActivityCounts = Record<string, number>

/** A record of activity that its owner made to show it; it says what it said, whatever is done or taken back later. */
export const activityRecords = table(
  'activity_records',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    code: text('code').notNull(),
    /** The fiscal year by its first calendar year: 2026 ends in March 2027. */
    year: int('year').notNull(),
    /** What its owner chose to show. */
    counts: json<ActivityCounts>('counts').notNull(),
    /** How much of a year that is over was anonymous and may be counted: later records of that year say the same. */
    anonymous: json<ActivityCounts>('anonymous'),
    issuedAt: instant('issued_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('activity_records_code').on(t.code), // who verifies a record
    index('activity_records_of').on(t.accountId, t.year, t.issuedAt), // own records
  ],
)
