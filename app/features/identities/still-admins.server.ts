import { holdLock } from '#db/locks.ts'
import type { Queries } from '#db/store.ts'
import { contactsWithRole, mustActTogether, rolesLock } from '#app/features/accounts/index.server.ts'
import { refuse } from './messages.ts'

/** Throws conflict when one of them lost the role meanwhile; until the transaction ends nobody loses it. */
export async function mustBeAdmins(tx: Queries, ids: readonly string[]) {
  await holdLock(tx, rolesLock)
  const admins = new Set((await contactsWithRole(tx, 'admin')).map(({ id }) => id))
  if (!ids.every((id) => admins.has(id))) throw refuse('conflict', (t) => t.errors.noAdminAnyMore)
}

/** The same for who asked and who decides, and they may do it together: at the approval, and again at each look. */
export async function mustBeTheTwo(
  tx: Queries,
  request: { requestedBy: string; requestedAt: Date },
  decider: string,
) {
  await mustBeAdmins(tx, [request.requestedBy, decider])
  await mustActTogether(tx, request, decider)
}
