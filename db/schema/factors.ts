import { instant, int, primaryKey, table, text } from '../columns.ts'
import { accounts } from './accounts.ts'

/** The key that an authenticator app shares with the portal; `lastStep` is the newest half minute that was used. */
export const appKeys = table('app_keys', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => accounts.id),
  secret: text('secret').notNull(),
  lastStep: int('last_step').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** Codes on paper, each good for one time; `hash` is SHA-256 of account and code. */
export const printedCodes = table(
  'printed_codes',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    hash: text('hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.hash] })],
)
