import { index, instant, int, json, bool, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { accounts } from './accounts.ts'

/** `expired`: the consent is over, and only the author sees the case until there is a new one. `hidden`: by moderators. */
export type CaseState = 'draft' | 'in-review' | 'sent-back' | 'published' | 'declined' | 'expired' | 'hidden'

/** The free-text parts of a case sheet, in reading order. */
export type CasePart =
  | 'question'
  | 'reason'
  | 'problem'
  | 'facts'
  | 'view'
  | 'strengths'
  | 'culture'
  | 'chronology'
  | 'steps'
  | 'outcome'
  | 'reflection'
  | 'followUp'

/** Generalised background: ids of the controlled vocabularies, never free text. */
export type CaseBackground = {
  ageBand: string | null
  lifeStage: string | null
  family: string | null
  statusGroup: string | null
  regionOfOrigin: string | null
  timeInJapan: string | null
  language: string | null
  japaneseLevel: string | null
}

/** `type` is null while only the result was written. */
export type ContactedSource = { type: string | null; result: string }

/** The author's word that a finding identifies nobody; the reviewer reads it. */
export type Dismissal = { part: string; kind: string; text: string; reason: string }

export const cases = table(
  'cases',
  {
    id: text('id').primaryKey(),
    authorId: text('author_id')
      .notNull()
      .references(() => accounts.id),
    anonymous: bool('anonymous'),
    state: text<CaseState>('state').notNull(),
    title: text('title').notNull(),
    /** The start of the question in plain text, for lists. */
    summary: text('summary').notNull(),
    parts: json<Partial<Record<CasePart, string>>>('parts').notNull(),
    html: json<Partial<Record<CasePart, string>>>('html').notNull(),
    background: json<CaseBackground>('background').notNull(),
    block: text('block'),
    /** The group out of the background again, since lists are filtered by it. */
    statusGroup: text('status_group'),
    categories: json<string[]>('categories').notNull(),
    contacted: json<ContactedSource[]>('contacted').notNull(),
    missing: json<string[]>('missing').notNull(),
    dismissals: json<Dismissal[]>('dismissals').notNull(),
    version: int('version').notNull(),
    replyCount: int('reply_count').notNull(),
    /** How many answers that are seen its author marked as what helped. */
    helpedCount: int('helped_count').notNull().default(0),
    /** To how many members it was useful. */
    usefulCount: int('useful_count').notNull().default(0),
    /** How many files hang on its posts and on answers that are not sent: a thread without any is not asked for them. */
    fileCount: int('file_count').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    savedAt: instant('saved_at').notNull(),
    submittedAt: instant('submitted_at'),
    /** Of the first time: a published case that its author takes back to change it returns to its place. */
    publishedAt: instant('published_at'),
    /** When a text that was published before was replaced by another. */
    editedAt: instant('edited_at'),
    /** Since when the thread takes no more answers. */
    lockedAt: instant('locked_at'),
  },
  (t) => [
    index('cases_newest').on(t.state, t.publishedAt, t.id), // list, newest first
    index('cases_in_block').on(t.state, t.block, t.publishedAt, t.id), // list filtered by area
    index('cases_of_author').on(t.authorId, t.state, t.replyCount, t.savedAt), // what waits for the author, home
    index('cases_waiting').on(t.state, t.submittedAt), // review queue, oldest first
  ],
)

/** One row a category of a published case, so that a filtered list stays one index walk. */
export const caseTopics = table(
  'case_topics',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    category: text('category').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.category] }),
    index('case_topics_newest').on(t.category, t.publishedAt, t.caseId), // list filtered by topic
  ],
)

export type ReviewDecision = 'approved' | 'sent-back' | 'declined'
export type ReviewMark = { part: string; start: number; end: number; quote: string; note: string }

export const caseReviews = table(
  'case_reviews',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    reviewerId: text('reviewer_id')
      .notNull()
      .references(() => accounts.id),
    decision: text<ReviewDecision>('decision').notNull(),
    reason: text('reason').notNull(),
    marks: json<ReviewMark[]>('marks').notNull(),
    version: int('version').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (t) => [
    index('case_reviews_newest').on(t.caseId, t.decidedAt), // what was asked of the author
  ],
)

/** Of a post that a workshop left in the thread: it carries the name of the workshop, and of nobody. */
export type Outcome = { workshopId: string; title: string; lessonId: string | null }

export const replies = table(
  'replies',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    authorId: text('author_id')
      .notNull()
      .references(() => accounts.id),
    anonymous: bool('anonymous').notNull(),
    body: text('body').notNull(),
    html: text('html').notNull(),
    dismissals: json<Dismissal[]>('dismissals').notNull(),
    position: int('position').notNull(),
    /** The answer under which it stands, by its position; one level deep. */
    parent: int('parent'),
    /** The answer that it answers: the parent, or another one under it. */
    replyTo: int('reply_to'),
    /** A piece of another post of the thread, 0 is the case: shown while that post is, and gone when its words are. */
    quotedPost: int('quoted_post'),
    quotedText: text('quoted_text'),
    /** Counts its texts; the earlier ones are in `post_revisions`. */
    version: int('version').notNull().default(1),
    editedAt: instant('edited_at'),
    /** Since when the author of the case says that it helped. */
    helpedAt: instant('helped_at'),
    usefulCount: int('useful_count').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    /** Since when a moderator hides it; it keeps its place. */
    hiddenAt: instant('hidden_at'),
    /** Null for what a member answers. The author of an outcome is who closed the minutes, and shown nowhere. */
    outcome: json<Outcome>('outcome'),
  },
  (t) => [
    uniqueIndex('replies_in_order').on(t.caseId, t.position), // the thread
    index('replies_of_author').on(t.authorId, t.createdAt), // my activity
  ],
)

/** The letter under which somebody answers anonymously in one thread; the asker has none. */
export const caseAliases = table(
  'case_aliases',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    letter: int('letter').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.accountId] }),
    uniqueIndex('case_aliases_letter').on(t.caseId, t.letter), // a letter is one person
  ],
)
