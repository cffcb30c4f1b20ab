import { and, eq, inArray, isNull } from 'drizzle-orm'
import { accounts, grants, invitations, type Role } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import { pause } from '#app/core/pause.ts'

/** Whose a mail address is: an account that `exists`, or one that was invited; `lost` are roles that were taken. */
export type Identity = { accountId: string; exists: boolean; roles: Role[]; lost: Role[] }

const keysAtOnce = 1000

/** The accounts and open invitations of these addresses, by address. */
export async function identitiesOf(read: Queries, emailKeys: string[]): Promise<Map<string, Identity>> {
  const found = new Map<string, Identity>()
  for (let from = 0; from < emailKeys.length; from += keysAtOnce) {
    const keys = emailKeys.slice(from, from + keysAtOnce)
    for (const { emailKey, accountId, roles } of await invited(read, keys))
      found.set(emailKey, { accountId, exists: false, roles: roles.map(({ role }) => role), lost: [] })
    for (const { emailKey, accountId, role, revokedAt } of await existing(read, keys)) {
      const earlier = found.get(emailKey)
      const known = earlier?.exists ? earlier : { accountId, exists: true, roles: [], lost: [] }
      found.set(emailKey, known)
      if (role) (revokedAt ? known.lost : known.roles).push(role)
    }
    await pause()
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
    .select({
      emailKey: accounts.emailKey,
      accountId: accounts.id,
      role: grants.role,
      revokedAt: grants.revokedAt,
    })
    .from(accounts)
    .leftJoin(grants, eq(grants.accountId, accounts.id))
    .where(inArray(accounts.emailKey, keys))

const invited = (read: Queries, keys: string[]) =>
  read
    .select({ emailKey: invitations.emailKey, accountId: invitations.accountId, roles: invitations.roles })
    .from(invitations)
    .where(
      and(inArray(invitations.emailKey, keys), isNull(invitations.usedAt), isNull(invitations.revokedAt)),
    )
