import { and, eq, isNull } from 'drizzle-orm'
import { accounts, grants, type Role } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'

const contact = { id: accounts.id, email: accounts.email, locale: accounts.locale }

export type Contact = { id: string; email: string; locale: 'ja' | 'en' }

/** Where to write to those who hold a role. */
export const contactsWithRole = (read: Queries, role: Role): Promise<Contact[]> =>
  read
    .select(contact)
    .from(accounts)
    .innerJoin(grants, and(eq(grants.accountId, accounts.id), isNull(grants.revokedAt)))
    .where(and(eq(grants.role, role), isNull(accounts.closedAt)))
    .then()

/** Where to write to one account; null when it is closed. */
export async function contactOf(read: Queries, accountId: string): Promise<Contact | null> {
  const [found] = await read
    .select(contact)
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
  return found ?? null
}

/** Whether anybody has an account yet. */
export async function hasAccounts(read: Queries): Promise<boolean> {
  const rows = await read.select({ id: accounts.id }).from(accounts).limit(1)
  return rows.length > 0
}
