import { and, eq, inArray, isNull } from 'drizzle-orm'
import { accounts, grants, invitations, type Role } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'

/** Whose a mail address is: an account that `exists`, or one that was invited. */
export type Identity = { accountId: string; exists: boolean; roles: Role[] }

const keysAtOnce = 1000

/** The accounts and open invitations of these addresses, by address. */
export async function identitiesOf(read: Queries, emailKeys: string[]): Promise<Map<string, Identity>> {
  const found = new Map<string, Identity>()
  for (let from = 0; from < emailKeys.length; from += keysAtOnce) {
    const keys = emailKeys.slice(from, from + keysAtOnce)
    for (const { emailKey, accountId, roles } of await invited(read, keys))
      found.set(emailKey, { accountId, exists: false, roles: roles.map(({ role }) => role) })
    for (const { emailKey, accountId, role } of await existing(read, keys)) {
      const known = found.get(emailKey)
      if (known?.exists && role) known.roles.push(role)
      else found.set(emailKey, { accountId, exists: true, roles: role ? [role] : [] })
    }
  }
  return found
}

/** Which of these ids are accounts already. */
export async function knownAccounts(read: Queries, ids: string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let from = 0; from < ids.length; from += keysAtOnce) {
    const some = ids.slice(from, from + keysAtOnce)
    const rows = await read.select({ id: accounts.id }).from(accounts).where(inArray(accounts.id, some))
    for (const { id } of rows) known.add(id)
  }
  return known
}

const existing = (read: Queries, keys: string[]) =>
  read
    .select({ emailKey: accounts.emailKey, accountId: accounts.id, role: grants.role })
    .from(accounts)
    .leftJoin(grants, and(eq(grants.accountId, accounts.id), isNull(grants.revokedAt)))
    .where(inArray(accounts.emailKey, keys))

const invited = (read: Queries, keys: string[]) =>
  read
    .select({ emailKey: invitations.emailKey, accountId: invitations.accountId, roles: invitations.roles })
    .from(invitations)
    .where(
      and(inArray(invitations.emailKey, keys), isNull(invitations.usedAt), isNull(invitations.revokedAt)),
    )
