import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import { grants, invitations } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { mayManageAccounts } from './policy.ts'
import { rolesLock } from './roles.server.ts'

const rowsAtOnce = 500

/**
 * Makes coordinators of accounts that a roster names; the roster's own record says so in the audit chain. From whom an
 * operator took the role, it stays away; who became an official in the meantime stays one.
 */
export async function grantCoordinators(tx: Queries, ctx: Context, accountIds: string[]) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  const grantedBy = ctx.actor.kind === 'person' ? ctx.actor.id : null
  if (accountIds.length > 0) await holdLock(tx, rolesLock)
  for (let from = 0; from < accountIds.length; from += rowsAtOnce) {
    const ids = accountIds.slice(from, from + rowsAtOnce)
    const invited = await widenInvitations(tx, ids)
    const settled = new Set([...invited, ...(await keptApart(tx, ids))])
    const existing = ids.filter((id) => !settled.has(id))
    if (existing.length === 0) continue
    const rows = existing.map((accountId) => ({
      ...{ id: ctx.newId(), accountId, role: 'coordinator' as const },
      ...{ grantedBy, grantedAt: ctx.now() },
    }))
    await tx.insert(grants).values(rows).onConflictDoNothing()
  }
}

async function keptApart(tx: Queries, accountIds: string[]) {
  const official = and(eq(grants.role, 'official'), isNull(grants.revokedAt))
  const rows = await tx
    .select({ id: grants.accountId })
    .from(grants)
    .where(and(inArray(grants.accountId, accountIds), or(eq(grants.role, 'coordinator'), official)))
  return rows.map(({ id }) => id)
}

async function widenInvitations(tx: Queries, accountIds: string[]) {
  const open = await tx
    .select({ id: invitations.id, accountId: invitations.accountId, roles: invitations.roles })
    .from(invitations)
    .where(
      and(
        inArray(invitations.accountId, accountIds),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    )
  for (const { id, roles } of open) {
    if (roles.some(({ role }) => role === 'official' || role === 'coordinator')) continue
    const widened = [...roles, { role: 'coordinator' as const }]
    await tx.update(invitations).set({ roles: widened }).where(eq(invitations.id, id))
  }
  return open.map(({ accountId }) => accountId)
}
