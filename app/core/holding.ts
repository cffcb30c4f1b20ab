import type { Rows } from '#db/queries.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from './context.ts'

/** Whom it is about: the account, and the address by which other rows know the same person. */
export type Holder = { accountId: string; email: string; emailKey: string }

/** Posts that others can read stay without a name, or go. */
export type Posts = 'stay' | 'go'

/** Rows by what they are, for the person alone: no hashes and no secrets, and nothing about anybody else. */
export type OwnRows = Record<string, readonly object[]>

/**
 * What a feature holds on a person: for the copy that a member takes along, and for the day on which an account is
 * closed. A feature gives it through its front door, and a guard asks for every table that knows people.
 */
export type Holding = {
  tables: readonly Rows[]
  copy: (read: Queries, holder: Holder) => Promise<OwnRows>
  /** What goes one thing after the other while the account is still open; it can be broken off and repeated. */
  clear?: (ctx: Context, holder: Holder, posts: Posts) => Promise<void>
  /** What goes in the transaction that closes the account. Rows that stay name an account without a name. */
  leave?: (tx: Queries, ctx: Context, holder: Holder, posts: Posts) => Promise<void>
}
