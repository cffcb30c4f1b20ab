import { and, eq, inArray, isNull } from 'drizzle-orm'
import { accounts, grants, type JurisdictionLevel, type Role } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import { emailKeyOf } from './email.ts'

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

/** Whoever has this address and one of the roles; null when nobody does. */
export async function contactByEmail(
  read: Queries,
  email: string,
  roles: readonly Role[],
): Promise<Contact | null> {
  const [found] = await read
    .select(contact)
    .from(accounts)
    .innerJoin(grants, and(eq(grants.accountId, accounts.id), isNull(grants.revokedAt)))
    .where(
      and(
        eq(accounts.emailKey, emailKeyOf(email)),
        isNull(accounts.closedAt),
        inArray(grants.role, [...roles]),
      ),
    )
    .limit(1)
  return found ?? null
}

/** Whether anybody has an account yet. */
export async function hasAccounts(read: Queries): Promise<boolean> {
  const rows = await read.select({ id: accounts.id }).from(accounts).limit(1)
  return rows.length > 0
}

/** The jurisdictions for which somebody is an official. */
export const jurisdictions = (read: Queries) =>
  read
    .selectDistinct({ level: grants.jurisdictionLevel, code: grants.jurisdictionCode })
    .from(grants)
    .innerJoin(accounts, and(eq(grants.accountId, accounts.id), isNull(accounts.closedAt)))
    .where(and(eq(grants.role, 'official'), isNull(grants.revokedAt)))
    .then()

/** Where to write to the officials of a jurisdiction. */
export const contactsOfJurisdiction = (
  read: Queries,
  level: JurisdictionLevel,
  code: string | null,
): Promise<Contact[]> =>
  read
    .select(contact)
    .from(accounts)
    .innerJoin(grants, and(eq(grants.accountId, accounts.id), isNull(grants.revokedAt)))
    .where(
      and(
        eq(grants.role, 'official'),
        eq(grants.jurisdictionLevel, level),
        code === null ? isNull(grants.jurisdictionCode) : eq(grants.jurisdictionCode, code),
        isNull(accounts.closedAt),
      ),
    )
    .then()
