import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'
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

/** A key that never leaves its device; `publicKey` is COSE in base64url, `name` is what its owner calls it. */
export const passkeys = table(
  'passkeys',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text('name').notNull(),
    credentialId: text('credential_id').notNull(),
    publicKey: text('public_key').notNull(),
    /** How often it signed, where the device counts: a number that does not grow tells of a copy. */
    signCount: int('sign_count').notNull(),
    transports: json<string[]>('transports').notNull(),
    /** Whether the maker of the device keeps it elsewhere too. */
    backedUp: bool('backed_up').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [
    uniqueIndex('passkeys_credential').on(t.credentialId), // one key is one person's
    index('passkeys_of_account').on(t.accountId), // second step of signing in
  ],
)

/** What a passkey has to sign next; used up by the first answer, right or wrong. */
export const passkeyChallenges = table(
  'passkey_challenges',
  {
    challenge: text('challenge').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    purpose: text<'registration' | 'sign-in'>('purpose').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    index('passkey_challenges_of_account').on(t.accountId), // how many are open
    index('passkey_challenges_expired').on(t.expiresAt), // nightly clean-up
  ],
)
