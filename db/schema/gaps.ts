import { sql } from 'drizzle-orm'
import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { accounts } from './accounts.ts'
import type { Dismissal } from './cases.ts'

export type GapOutcome = 'none' | 'next-door' | 'unusable'
export type ReportState = 'draft' | 'waiting' | 'sorted' | 'set-aside'
export type StatementState = 'open' | 'answered' | 'asking' | 'closed'
export type ClosingReason = 'confirmed' | 'nobody-said-no'
export type ResponseStatus =
  'received' | 'acknowledged' | 'reviewing' | 'source_found' | 'action_planned' | 'action_taken' | 'no_action'
export type GapEventKind =
  | 'made'
  | 'shown'
  | 'hidden'
  | 'routed'
  | 'answered'
  | 'forwarded'
  | 'asked'
  | 'worked'
  | 'not-worked'
  | 'reopened'
  | 'moved'
  | 'merged'
  | 'separated'
  | 'split'
  | 'closed'

/**
 * The only place that ties a person to reports, me-toos and answers: whoever leaves loses this row, and what they
 * said is still counted once.
 */
export const gapVoices = table(
  'gap_voices',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [
    uniqueIndex('gap_voices_of_account').on(t.accountId), // own reports
  ],
)

/** What a member told; read by moderators alone, without who told it. */
export const gapReports = table(
  'gap_reports',
  {
    id: text('id').primaryKey(),
    voiceId: text('voice_id').notNull(),
    state: text<ReportState>('state').notNull(),
    category: text('category').notNull(),
    /** Where the client lives: the code of a municipality, or of a prefecture. */
    area: text('area').notNull(),
    prefecture: text('prefecture').notNull(),
    outcome: text<GapOutcome>('outcome').notNull(),
    kinds: json<string[]>('kinds').notNull(),
    severity: text('severity').notNull(),
    frequency: text('frequency').notNull(),
    workaround: text('workaround').notNull(),
    languages: json<string[]>('languages').notNull(),
    statusGroup: text('status_group'),
    text: text('text').notNull(),
    dismissals: json<Dismissal[]>('dismissals').notNull(),
    /** The prefecture whose bodies may employ the reporter; null when they may see it too. */
    maskedFor: text('masked_for'),
    savedAt: instant('saved_at').notNull(),
    sentAt: instant('sent_at'),
    statementId: text('statement_id'),
    /** The statement with which it came here, when one was put together with another. */
    cameFrom: text('came_from'),
    setAsideFor: text('set_aside_for'),
  },
  (t) => [
    index('gap_reports_of_voice').on(t.voiceId, t.savedAt), // own reports, newest first
    index('gap_reports_waiting').on(t.state, t.sentAt), // moderators' queue, oldest first
    index('gap_reports_of_statement').on(t.statementId, t.voiceId), // what a statement rests on
  ],
)

/** The text of a moderator, attributed to nobody. */
export const gapStatements = table(
  'gap_statements',
  {
    id: text('id').primaryKey(),
    state: text<StatementState>('state').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    category: text('category').notNull(),
    area: text('area').notNull(),
    prefecture: text('prefecture').notNull(),
    kinds: json<string[]>('kinds').notNull(),
    /** A moderator says that the text gives nobody away though few people told it. */
    safe: bool('safe').notNull(),
    /** Distinct people behind it. */
    voices: int('voices').notNull(),
    version: int('version').notNull(),
    /** Rises with each reopening; who answered whether it works may answer again. */
    round: int('round').notNull(),
    madeAt: instant('made_at').notNull(),
    /** Since when it is seen outside the moderators; null while it is not. */
    shownAt: instant('shown_at'),
    /** Since when the competent bodies are to answer. */
    waitingSince: instant('waiting_since').notNull(),
    status: text<ResponseStatus>('status'),
    /** The day on which those who told it are asked whether it works. */
    askOn: text('ask_on'),
    askedAt: instant('asked_at'),
    closedFor: text<ClosingReason>('closed_for'),
    /** The statement in which this one was put; its reports and me-toos went along. */
    mergedInto: text('merged_into'),
  },
  (t) => [
    index('gap_statements_newest').on(t.shownAt, t.id), // list, newest first
    index('gap_statements_in').on(t.prefecture, t.category, t.shownAt), // list filtered; desk of a prefecture
    index('gap_statements_to_ask').on(t.state, t.askOn), // whom to ask today
    index('gap_statements_merged').on(t.mergedInto), // what was put together here
  ],
)

export const gapMeToos = table(
  'gap_me_toos',
  {
    statementId: text('statement_id')
      .notNull()
      .references(() => gapStatements.id),
    voiceId: text('voice_id').notNull(),
    /** `2026-11`: one counts a person, statement and month. */
    month: text('month').notNull(),
    area: text('area').notNull(),
    maskedFor: text('masked_for'),
    cameFrom: text('came_from'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.voiceId, t.month] })],
)

/** Prefectures whose bodies wait until enough people told it: one of the tellers may work there. */
export const gapMasks = table(
  'gap_masks',
  {
    statementId: text('statement_id')
      .notNull()
      .references(() => gapStatements.id),
    prefecture: text('prefecture').notNull(),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.prefecture] })],
)

/**
 * Who is to answer a statement: `national`, `prefecture:23` or `municipality:23201`. Who handed it on keeps the row, so
 * that its time counts from the first arrival when it comes back.
 */
export const gapRoutes = table(
  'gap_routes',
  {
    statementId: text('statement_id')
      .notNull()
      .references(() => gapStatements.id),
    body: text('body').notNull(),
    /** When it came there first. */
    at: instant('at').notNull(),
    /** When it was handed on; null while it lies there. */
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.body] }),
    index('gap_routes_to_body').on(t.body, t.statementId), // the desk
  ],
)

/** What happened to a statement, in order. */
export const gapEvents = table(
  'gap_events',
  {
    statementId: text('statement_id')
      .notNull()
      .references(() => gapStatements.id),
    position: int('position').notNull(),
    kind: text<GapEventKind>('kind').notNull(),
    at: instant('at').notNull(),
    body: text('body'),
    toBody: text('to_body'),
    status: text<ResponseStatus>('status'),
    text: text('text').notNull(),
    /** The day by which a body means to act. */
    dueOn: text('due_on'),
    /** The statement to which or from which voices went. */
    otherId: text('other_id'),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.position] })],
)

/** Whether it works, said by those who told it. */
export const gapVotes = table(
  'gap_votes',
  {
    statementId: text('statement_id')
      .notNull()
      .references(() => gapStatements.id),
    round: int('round').notNull(),
    voiceId: text('voice_id').notNull(),
    works: bool('works').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.round, t.voiceId] })],
)

/** "I did not know this one": the source was there, and nobody had heard of it. Counted once a person, source and month. */
export const gapAwareness = table(
  'gap_awareness',
  {
    sourceId: text('source_id').notNull(),
    voiceId: text('voice_id').notNull(),
    month: text('month').notNull(),
    category: text('category').notNull(),
    area: text('area').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.voiceId, t.month] })],
)

/** What an official has not sent yet; nobody else reads it. */
export const gapAnswerDrafts = table(
  'gap_answer_drafts',
  {
    statementId: text('statement_id')
      .notNull()
      .references(() => gapStatements.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    status: text<ResponseStatus>('status'),
    text: text('text').notNull(),
    dueOn: text('due_on'),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.accountId] }),
    index('gap_answer_drafts_of').on(t.accountId, t.statementId), // own drafts on the desk
  ],
)

/** Which body answers for a need in an area, as the admin says; rows that ended stay as history. */
export const gapCompetences = table(
  'gap_competences',
  {
    id: text('id').primaryKey(),
    /** A municipality, a prefecture, or `00` for the whole country. */
    area: text('area').notNull(),
    /** A need, or `*` for all of them. */
    category: text('category').notNull(),
    body: text('body').notNull(),
    addedBy: text('added_by')
      .notNull()
      .references(() => accounts.id),
    addedAt: instant('added_at').notNull(),
    endedBy: text('ended_by').references(() => accounts.id),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('gap_competences_once')
      .on(t.area, t.category, t.body)
      .where(sql`ended_at is null`), // routing; the table
    index('gap_competences_history').on(t.addedAt), // newest changes
  ],
)
