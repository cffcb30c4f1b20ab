import { type AnyColumn, and, eq, exists, isNull, notExists, or, type SQL, sql } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import type { Rows } from '#db/queries.ts'
import { accounts, grants, invitations } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { mayManageAccounts } from './policy.ts'
import { rolesLock } from './roles.server.ts'

/** Rows of another feature that name accounts, each with the id that its new role will have. */
export type Joining = {
  table: Rows
  accountId: AnyColumn
  grantId: AnyColumn
  where: SQL | undefined
}

/**
 * Makes coordinators of accounts that a roster names; the roster's own record says so in the audit chain. From whom an
 * operator took the role, it stays away; who became an official in the meantime stays one.
 */
export async function grantCoordinators(tx: Queries, ctx: Context, joining: Joining) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  await holdLock(tx, rolesLock)
  await widenInvitations(tx, joining)
  const isOfficial = and(eq(grants.role, 'official'), isNull(grants.revokedAt))
  const keptApart = tx
    .select({ id: grants.id })
    .from(grants)
    .where(and(eq(grants.accountId, joining.accountId), or(eq(grants.role, 'coordinator'), isOfficial)))
  const given = {
    id: sql<string>`${joining.grantId}`.as('id'),
    accountId: sql<string>`${joining.accountId}`.as('account_id'),
    role: sql<'coordinator'>`'coordinator'`.as('role'),
    jurisdictionLevel: sql<null>`null`.as('jurisdiction_level'),
    jurisdictionCode: sql<null>`null`.as('jurisdiction_code'),
    grantedBy: sql`${ctx.actor.kind === 'person' ? ctx.actor.id : null}`.as('granted_by'),
    grantedAt: sql`${sql.param(ctx.now(), grants.grantedAt)}`.as('granted_at'),
    revokedAt: sql<null>`null`.as('revoked_at'),
    revokedBy: sql<null>`null`.as('revoked_by'),
  }
  const existing = tx
    .select(given)
    .from(joining.table)
    .innerJoin(accounts, eq(accounts.id, joining.accountId))
    .where(and(joining.where, notExists(keptApart)))
  await tx.insert(grants).select(existing)
}

async function widenInvitations(tx: Queries, joining: Joining) {
  const named = tx
    .select({ id: sql`${joining.accountId}`.as('account_id') })
    .from(joining.table)
    .where(and(joining.where, eq(joining.accountId, invitations.accountId)))
  const open = await tx
    .select({ id: invitations.id, roles: invitations.roles })
    .from(invitations)
    .where(and(exists(named), isNull(invitations.usedAt), isNull(invitations.revokedAt)))
  for (const { id, roles } of open) {
    if (roles.some(({ role }) => role === 'official' || role === 'coordinator')) continue
    const widened = [...roles, { role: 'coordinator' as const }]
    await tx.update(invitations).set({ roles: widened }).where(eq(invitations.id, id))
  }
}
