import { index, instant, int, primaryKey, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'
import { cases } from './cases.ts'

export type ReportReason = 'person' | 'hurtful' | 'advice' | 'advertising' | 'other'
export type Outcome = 'kept' | 'hidden' | 'locked' | 'restored' | 'upheld'
/** A matter waits for a moderator when it was reported, and once more when its author appealed. */
export type MatterState = 'reported' | 'decided' | 'appealed' | 'final'
export type DecisionRound = 'report' | 'review' | 'appeal'

/** What reports of one post are about, from the first of them to the last decision. It goes when the case goes. */
export const postMatters = table(
  'post_matters',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    /** Of an answer in its thread; 0 is the case itself. */
    position: int('position').notNull(),
    /** Parties, who decide nothing here: whoever wrote the post, and whose thread it stands in. Never shown. */
    authorId: text('author_id')
      .notNull()
      .references(() => accounts.id),
    askerId: text('asker_id')
      .notNull()
      .references(() => accounts.id),
    state: text<MatterState>('state').notNull(),
    /** Of the first report. */
    reason: text<ReportReason>('reason').notNull(),
    openedAt: instant('opened_at').notNull(),
    /** The working day until whose end somebody decides. */
    dueOn: text('due_on').notNull(),
    outcome: text<Outcome>('outcome'),
    decidedAt: instant('decided_at'),
    /** Who decided first, and so not on the appeal. Never shown. */
    decidedById: text('decided_by_id').references(() => accounts.id),
    appeal: text('appeal'),
    appealedAt: instant('appealed_at'),
    /** Counts decisions and appeals, so that the second of two pages sees the first. */
    version: int('version').notNull(),
  },
  (t) => [
    index('post_matters_waiting').on(t.state, t.dueOn, t.openedAt), // queue, by deadline
    index('post_matters_decided').on(t.state, t.decidedAt), // what was decided last
    index('post_matters_of_post').on(t.caseId, t.position, t.state), // the open one of a post
    index('post_matters_of_author').on(t.authorId, t.decidedAt), // decisions about my posts, home
  ],
)

export const postReports = table(
  'post_reports',
  {
    matterId: text('matter_id')
      .notNull()
      .references(() => postMatters.id, { onDelete: 'cascade' }),
    /** Never shown. */
    reporterId: text('reporter_id')
      .notNull()
      .references(() => accounts.id),
    reason: text<ReportReason>('reason').notNull(),
    note: text('note').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.matterId, t.reporterId] }), // once a person and matter
    index('post_reports_of_reporter').on(t.reporterId, t.at), // how many today
  ],
)

export const postDecisions = table(
  'post_decisions',
  {
    id: text('id').primaryKey(),
    matterId: text('matter_id')
      .notNull()
      .references(() => postMatters.id, { onDelete: 'cascade' }),
    outcome: text<Outcome>('outcome').notNull(),
    /** For the author. */
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('post_decisions_of_matter').on(t.matterId, t.at), // what was decided, in order
  ],
)

/** What was decided, without post, people and words: it stays when a case goes, and the public figures rest on it. */
export const moderationLog = table(
  'moderation_log',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    reason: text<ReportReason>('reason').notNull(),
    round: text<DecisionRound>('round').notNull(),
    outcome: text<Outcome>('outcome').notNull(),
    /** From the report, or the appeal, to the decision. */
    hours: int('hours').notNull(),
  },
  (t) => [
    index('moderation_log_quarter').on(t.at), // the figures of a quarter
  ],
)
