import { bool, index, instant, int, json, primaryKey, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'

/** What a member may open to the other members; everything else is for nobody. */
export type MemberField = 'organisation' | 'prefecture' | 'languages' | 'specialties' | 'offer' | 'email'

export const members = table('members', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => accounts.id),
  organisation: text('organisation').notNull(),
  prefecture: text('prefecture').notNull(),
  languages: json<string[]>('languages').notNull(),
  /** Categories of consultation. */
  specialties: json<string[]>('specialties').notNull().default([]),
  /** About what one may be asked, and how; empty when nobody may ask. */
  offer: text('offer').notNull().default(''),
  open: json<MemberField[]>('open').notNull().default([]),
  /** The day on which the member came to this organisation, where it is known. */
  since: text('since'),
  /** Counts what the member saved, so that two pages of one form do not overwrite each other. */
  version: int('version').notNull().default(0),
})

/** Where a member will work from a day on. */
export const plannedMoves = table(
  'planned_moves',
  {
    accountId: text('account_id')
      .primaryKey()
      .references(() => accounts.id),
    movesOn: text('moves_on').notNull(),
    organisation: text('organisation').notNull(),
    prefecture: text('prefecture').notNull(),
  },
  (t) => [
    index('planned_moves_due').on(t.movesOn), // the daily job
  ],
)

/** Where a member worked: the statistics count a report for the organisation that the member had then. */
export const formerWorkplaces = table(
  'former_workplaces',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The last day there. */
    until: text('until').notNull(),
    organisation: text('organisation').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.until] }),
    index('former_workplaces_over').on(t.until), // forgotten once no month is counted that lies before
  ],
)

const entryColumns = () => ({
  certificate: text('certificate').notNull(),
  cohort: text('cohort').notNull(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  emailKey: text('email_key').notNull(),
  issuedOn: text('issued_on').notNull(),
  expiresOn: text('expires_on').notNull(),
  organisation: text('organisation').notNull(),
  prefecture: text('prefecture').notNull(),
  languages: json<string[]>('languages').notNull(),
  /** The day of the roster in which the person stood no longer. */
  removedOn: text('removed_on'),
  /** The first day without the right to write. */
  readOnlyFrom: text('read_only_from').notNull(),
  changedAt: instant('changed_at').notNull(),
  /** The day on which the person closed the account: the certificate stays known, so that nobody is invited anew. */
  leftOn: text('left_on'),
})

/** Who completed the training; `accountId` is the id that the account has, or will have after the invitation. */
export const roster = table(
  'roster',
  { accountId: text('account_id').primaryKey(), ...entryColumns() },
  (t) => [
    index('roster_ending').on(t.readOnlyFrom), // reminders
  ],
)

/** A file that was handed in; its text is forgotten once it is applied or a week old. */
export const rosterImports = table(
  'roster_imports',
  {
    id: text('id').primaryKey(),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    content: text('content'),
    createdAt: instant('created_at').notNull(),
    appliedAt: instant('applied_at'),
  },
  (t) => [
    index('roster_imports_newest').on(t.createdAt), // list, newest first
    index('roster_imports_applied').on(t.appliedAt), // which roster holds now
  ],
)

/** What an import is about to write, laid ready so that the writing itself is one short statement. */
export const rosterStaged = table(
  'roster_staged',
  {
    batch: text('batch').notNull(),
    /** Whether the member's profile follows. */
    profile: bool('profile').notNull(),
    /** The id of the role that the account gets by this. */
    grantId: text('grant_id'),
    accountId: text('account_id').notNull(),
    ...entryColumns(),
  },
  (t) => [primaryKey({ columns: [t.batch, t.accountId] })],
)

/** Of which end of a certificate somebody was reminded, and how many days before. */
export const rosterReminders = table(
  'roster_reminders',
  {
    accountId: text('account_id').notNull(),
    expiresOn: text('expires_on').notNull(),
    daysBefore: int('days_before').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.expiresOn, t.daysBefore] })],
)
