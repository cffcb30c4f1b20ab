import { sql } from 'drizzle-orm'
import { index, instant, table, text, uniqueIndex } from '../columns.ts'
import { accounts } from './accounts.ts'

/** A link to a new password; of its 32 random bytes only the SHA-256 is kept. */
export const recoveryLinks = table(
  'recovery_links',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    uniqueIndex('recovery_links_token').on(t.tokenHash), // who follows the link
    index('recovery_links_of_account').on(t.accountId), // the earlier ones end
  ],
)

/** Somebody lost all factors: one admin asks for the reset with a reason, another one confirms it. */
export const factorResets = table(
  'factor_resets',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    reason: text('reason').notNull(),
    requestedBy: text('requested_by')
      .notNull()
      .references(() => accounts.id),
    requestedAt: instant('requested_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAs: text<'confirmed' | 'cancelled'>('ended_as'),
    endedBy: text('ended_by').references(() => accounts.id),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('factor_resets_open')
      .on(t.accountId)
      .where(sql`ended_at is null`), // one at a time
  ],
)
