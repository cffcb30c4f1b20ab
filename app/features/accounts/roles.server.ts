import { and, eq, isNull } from 'drizzle-orm'
import { accounts, grants, type JurisdictionLevel, type Role } from '#db/schema/accounts.ts'
import { isDuplicate } from '#db/errors.ts'
import type { Queries } from '#db/store.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { isKnownJurisdiction } from '#db/reference/areas.ts'
import { contactOf } from './contacts.query.server.ts'
import { refuse } from './messages.ts'
import { mayManageAccounts } from './policy.ts'
import { recentProof } from './proof.server.ts'

export type RoleGrant = { role: Role; level?: JurisdictionLevel; code?: string }

const readsCases: Role[] = ['coordinator', 'organiser', 'moderator']

/** Gives a role. Throws conflict when it is held or may not be combined; ends the account's sessions. */
export async function grantRole(ctx: Context, accountId: string, grant: RoleGrant) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  recentProof(ctx)
  await giveRole(ctx, accountId, grant)
  await ctx.process.sessions.endAll(accountId)
}

/** Held by whatever gives or takes a role, so that rules about several roles are looked at one after another. */
export const rolesLock = 'roles'

const personIn = ({ actor }: Context) => (actor.kind === 'person' ? actor.id : null)

/** The same without asking who gives it; `grantedBy` is the account that wanted it. */
export async function giveRole(
  ctx: Context,
  accountId: string,
  grant: RoleGrant,
  grantedBy: string | null = personIn(ctx),
) {
  checkJurisdiction(grant)
  await ctx.store.transact(async (tx) => {
    if (!(await contactOf(tx, accountId))) throw refuse('not-found', (t) => t.errors.accountUnknown)
    const held = await tx
      .select({ role: grants.role })
      .from(grants)
      .where(and(eq(grants.accountId, accountId), isNull(grants.revokedAt)))
    checkCombination([grant.role, ...held.map(({ role }) => role)])
    await tx
      .insert(grants)
      .values({
        id: ctx.newId(),
        accountId,
        role: grant.role,
        jurisdictionLevel: grant.level ?? null,
        jurisdictionCode: grant.code ?? null,
        grantedBy,
        grantedAt: ctx.now(),
      })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? refuse('conflict', (t) => t.errors.roleHeld) : error
      })
    await record(tx, ctx, { event: 'role.granted', subjectId: accountId, detail: { role: grant.role } })
  }, rolesLock)
}

/** Throws conflict when an official would read cases. */
export function checkCombination(roles: Role[]) {
  if (roles.includes('official') && roles.some((role) => readsCases.includes(role))) {
    throw refuse('conflict', (t) => t.errors.officialAlone)
  }
}

/** Takes a role away and keeps the row as history; ends the account's sessions. The last operator stays one. */
export async function revokeRole(ctx: Context, accountId: string, role: Role) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  recentProof(ctx)
  await ctx.store.transact(async (tx) => {
    const revoked = await tx
      .update(grants)
      .set({ revokedAt: ctx.now(), revokedBy: personIn(ctx) })
      .where(and(eq(grants.accountId, accountId), eq(grants.role, role), isNull(grants.revokedAt)))
      .returning({ id: grants.id })
    if (revoked.length === 0) throw new AppError('not-found')
    if (role === 'admin' && !(await anyAdmin(tx))) throw refuse('conflict', (t) => t.errors.lastAdmin)
    await record(tx, ctx, { event: 'role.revoked', subjectId: accountId, detail: { role } })
  }, rolesLock)
  await ctx.process.sessions.endAll(accountId)
}

export const anyAdmin = async (tx: Queries) => (await adminsOf(tx)).length > 0

/** The accounts that are admins. */
export async function adminsOf(read: Queries): Promise<string[]> {
  const rows = await read
    .select({ id: accounts.id })
    .from(grants)
    .innerJoin(accounts, and(eq(accounts.id, grants.accountId), isNull(accounts.closedAt)))
    .where(and(eq(grants.role, 'admin'), isNull(grants.revokedAt)))
  return rows.map(({ id }) => id)
}

export function checkJurisdiction({ role, level, code }: RoleGrant) {
  if (role !== 'official') {
    if (level || code) throw refuse('invalid', (t) => t.errors.jurisdictionExtra)
    return
  }
  if (!level || (level !== 'national' && !code)) throw refuse('invalid', (t) => t.errors.jurisdictionMissing)
  if (!isKnownJurisdiction(level, code)) throw refuse('invalid', (t) => t.errors.jurisdictionUnknown)
}
