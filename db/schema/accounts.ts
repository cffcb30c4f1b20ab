import { sql } from 'drizzle-orm'
import { index, instant, int, table, text, uniqueIndex } from '../columns.ts'

export type Role = 'coordinator' | 'organiser' | 'moderator' | 'official' | 'admin'
export type JurisdictionLevel = 'national' | 'prefecture' | 'municipality'

export const accounts = table(
  'accounts',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    emailKey: text('email_key').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    /** Since when a second factor is asked for; null while there is none. */
    secondFactorSince: instant('second_factor_since'),
    locale: text<'ja' | 'en'>('locale').notNull(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('accounts_email_key').on(t.emailKey), // sign-in
  ],
)

/** A role that an account holds; revoked rows stay as history. */
export const grants = table(
  'grants',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text<Role>('role').notNull(),
    jurisdictionLevel: text<JurisdictionLevel>('jurisdiction_level'),
    jurisdictionCode: text('jurisdiction_code'),
    grantedBy: text('granted_by'),
    grantedAt: instant('granted_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('grants_of_account').on(t.accountId), // session validation
    uniqueIndex('grants_once')
      .on(t.accountId, t.role)
      .where(sql`revoked_at is null`),
  ],
)

/** `id` is the SHA-256 of the token in the cookie. */
export const sessions = table(
  'sessions',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    expiresAt: instant('expires_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When the second factor was shown; a session of an account that has one opens nothing before. */
    verifiedAt: instant('verified_at'),
    /** When the password or a factor was shown last. */
    provedAt: instant('proved_at'),
    /** Browser and system in short words. */
    device: text('device'),
  },
  (t) => [
    index('sessions_of_account').on(t.accountId), // revoke all
    index('sessions_expired').on(t.expiresAt), // nightly clean-up
  ],
)

/** Failed sign-ins by account and by address, for the limiter. */
export const throttles = table(
  'throttles',
  {
    key: text('key').primaryKey(),
    points: int('points').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    index('throttles_expired').on(t.expiresAt), // nightly clean-up
  ],
)
