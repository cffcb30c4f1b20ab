import { index, instant, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { accounts } from './accounts.ts'
import { workshops } from './workshops.ts'

export type Presence = 'came' | 'late' | 'absent'

/** What belongs to the day of a workshop; the row comes with the first code word, or when the list is closed. */
export const attendanceLists = table('attendance_lists', {
  workshopId: text('workshop_id')
    .primaryKey()
    .references(() => workshops.id),
  /** With this word, which is shown on the day, people check in. */
  word: text('word'),
  closedAt: instant('closed_at'),
})

/** One for each person and workshop of whom somebody, or the code word, says whether they came. */
export const attendances = table(
  'attendances',
  {
    workshopId: text('workshop_id')
      .notNull()
      .references(() => workshops.id),
    memberId: text('member_id')
      .notNull()
      .references(() => accounts.id),
    presence: text<Presence>('presence').notNull(),
    by: text<'organiser' | 'word'>('by').notNull(),
    at: instant('at').notNull(),
    /** The number of the certificate; it stays when a correction takes the certificate back. */
    certificate: text('certificate'),
  },
  (t) => [
    primaryKey({ columns: [t.workshopId, t.memberId] }),
    uniqueIndex('attendances_by_certificate').on(t.certificate), // who verifies a certificate
    index('attendances_of_member').on(t.memberId, t.workshopId), // own certificates in the list
  ],
)
