import { and, eq, isNull } from 'drizzle-orm'
import { grants, type JurisdictionLevel, type Role } from '#db/schema/accounts.ts'
import { isDuplicate } from '#db/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { isKnownJurisdiction } from '#db/reference/areas.ts'
import { contactOf } from './contacts.query.server.ts'
import { messages, refuse } from './messages.ts'
import { mayManageAccounts } from './policy.ts'

export type RoleGrant = { role: Role; level?: JurisdictionLevel; code?: string }

const readsCases: Role[] = ['coordinator', 'organiser', 'moderator']

/** Gives a role. Throws conflict when it is held or may not be combined; ends the account's sessions. */
export async function grantRole(ctx: Context, accountId: string, grant: RoleGrant) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  checkJurisdiction(grant)
  await ctx.store.transact(async (tx) => {
    if (!(await contactOf(tx, accountId))) throw refuse('not-found', (t) => t.errors.accountUnknown)
    const held = await tx
      .select({ role: grants.role })
      .from(grants)
      .where(and(eq(grants.accountId, accountId), isNull(grants.revokedAt)))
    const roles = [grant.role, ...held.map(({ role }) => role)]
    if (roles.includes('official') && roles.some((role) => readsCases.includes(role))) {
      throw refuse('conflict', (t) => t.errors.officialAlone)
    }
    await tx
      .insert(grants)
      .values({
        id: ctx.newId(),
        accountId,
        role: grant.role,
        jurisdictionLevel: grant.level ?? null,
        jurisdictionCode: grant.code ?? null,
        grantedBy: ctx.actor.kind === 'person' ? ctx.actor.id : null,
        grantedAt: ctx.now(),
      })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? refuse('conflict', (t) => t.errors.roleHeld) : error
      })
    await record(tx, ctx, { event: 'role.granted', subjectId: accountId, detail: { role: grant.role } })
  }, `roles ${accountId}`)
  await ctx.process.sessions.endAll(accountId)
}

/** Takes a role away and keeps the row as history; ends the account's sessions. */
export async function revokeRole(ctx: Context, accountId: string, role: Role) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const revoked = await tx
      .update(grants)
      .set({ revokedAt: ctx.now() })
      .where(and(eq(grants.accountId, accountId), eq(grants.role, role), isNull(grants.revokedAt)))
      .returning({ id: grants.id })
    if (revoked.length === 0) throw new AppError('not-found')
    await record(tx, ctx, { event: 'role.revoked', subjectId: accountId, detail: { role } })
  })
  await ctx.process.sessions.endAll(accountId)
}

function checkJurisdiction({ role, level, code }: RoleGrant) {
  const say = (pick: Parameters<typeof messages.both>[0]) => new AppError('invalid', messages.both(pick))
  if (role !== 'official') {
    if (level || code) throw say((t) => t.errors.jurisdictionExtra)
    return
  }
  if (!level || (level !== 'national' && !code)) throw say((t) => t.errors.jurisdictionMissing)
  if (!isKnownJurisdiction(level, code)) throw say((t) => t.errors.jurisdictionUnknown)
}
