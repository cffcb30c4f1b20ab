import { sql } from 'drizzle-orm'
import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'

/** Append-only; triggers refuse update and delete, and each row's hash covers the one before. */
export const auditEntries = table(
  'audit_entries',
  {
    seq: int('seq').primaryKey(),
    at: instant('at').notNull(),
    actorKind: text<'person' | 'anonymous' | 'system' | 'operator' | 'guest'>('actor_kind').notNull(),
    actorId: text('actor_id'),
    event: text('event').notNull(),
    subjectId: text('subject_id'),
    detail: json<Record<string, string | number | boolean | null>>('detail').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    index('audit_of_subject').on(t.subjectId), // what happened to this thing
  ],
)

/** Facts that were committed, for whoever wants to act on them later. */
export const outboxEvents = table(
  'outbox_events',
  {
    id: text('id').primaryKey(),
    event: text('event').notNull(),
    subjectId: text('subject_id').notNull(),
    /** The one part of the subject that is new, such as an answer; null when any part may be another. */
    itemId: text('item_id'),
    at: instant('at').notNull(),
    handledAt: instant('handled_at'),
  },
  (t) => [
    index('outbox_waiting')
      .on(t.at, t.id)
      .where(sql`handled_at is null`), // oldest first
  ],
)

export const jobs = table(
  'jobs',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    payload: json<Record<string, string>>('payload').notNull(),
    runAt: instant('run_at').notNull(),
    leasedUntil: instant('leased_until'),
    leaseId: text('lease_id'),
    attempts: int('attempts').notNull(),
    doneAt: instant('done_at'),
    failedAt: instant('failed_at'),
    lastError: text('last_error'),
  },
  (t) => [
    uniqueIndex('jobs_key').on(t.kind, t.key), // a job is enqueued once
    index('jobs_due')
      .on(t.runAt)
      .where(sql`done_at is null and failed_at is null`), // next job
  ],
)

export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; file: string }

export const mails = table(
  'mails',
  {
    id: text('id').primaryKey(),
    recipient: text('recipient').notNull(),
    /** The recipient would name whoever wrote an anonymous post: no page shows it. */
    confidential: bool('confidential').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    /** What a calendar program does with this mail: the method of the MIME part and of the file are one. */
    calendar: json<CalendarPart>('calendar'),
    /** Where one POST stops mails of this kind: it stands in the head of the mail, not in its text. */
    unsubscribe: text('unsubscribe'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    lastError: text('last_error'),
  },
  (t) => [
    index('mails_newest').on(t.createdAt, t.id), // outbox page
  ],
)

/** Where the links of a mail lead, so that a mail goes with what it is about. */
export const mailLinks = table(
  'mail_links',
  {
    mailId: text('mail_id')
      .notNull()
      .references(() => mails.id, { onDelete: 'cascade' }),
    subjectId: text('subject_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mailId, t.subjectId] }), // also the mail that goes takes its links along
    index('mail_links_of_subject').on(t.subjectId), // mails about what was withdrawn
  ],
)
