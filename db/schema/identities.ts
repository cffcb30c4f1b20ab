import { index, instant, int, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'
import { cases } from './cases.ts'

/** `shown`: whoever asked has seen who it is, and may look again until the time is over. */
export type IdentityState = 'asked' | 'approved' | 'shown' | 'refused' | 'withdrawn'

/**
 * An admin asks who wrote an anonymous post, another one decides. It names the post and never its author, and goes when
 * the case goes.
 */
export const identityRequests = table(
  'identity_requests',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    /** Of an answer in its thread; 0 is the case itself. */
    position: int('position').notNull(),
    /** The author reads it once the identity was shown. */
    reason: text('reason').notNull(),
    requestedBy: text('requested_by')
      .notNull()
      .references(() => accounts.id),
    requestedAt: instant('requested_at').notNull(),
    state: text<IdentityState>('state').notNull(),
    /** Until when it can be decided, then opened, then looked at again. */
    expiresAt: instant('expires_at').notNull(),
    decidedBy: text('decided_by').references(() => accounts.id),
    decidedAt: instant('decided_at'),
    /** Why it was refused, for whoever asked. */
    refusal: text('refusal'),
    shownAt: instant('shown_at'),
    looks: int('looks').notNull().default(0),
  },
  (t) => [
    index('identity_requests_newest').on(t.requestedAt, t.id), // list of the admins
    index('identity_requests_of_post').on(t.caseId, t.position), // one at a time, withdrawal
    index('identity_requests_of_asker').on(t.requestedBy, t.requestedAt), // how many today
  ],
)
