import { holdLock } from '#db/locks.ts'
import type { Queries } from '#db/store.ts'
import { contactsWithRole, rolesLock } from '#app/features/accounts/index.server.ts'
import { refuse } from './messages.ts'

/** Throws conflict when one of them lost the role meanwhile; until the transaction ends nobody loses it. */
export async function mustBeAdmins(tx: Queries, ids: readonly string[]) {
  await holdLock(tx, rolesLock)
  const admins = new Set((await contactsWithRole(tx, 'admin')).map(({ id }) => id))
  if (!ids.every((id) => admins.has(id))) throw refuse('conflict', (t) => t.errors.noAdminAnyMore)
}
