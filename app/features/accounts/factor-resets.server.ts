import { and, eq, gt, isNull, lte } from 'drizzle-orm'
import { isDuplicate } from '#db/errors.ts'
import { accounts } from '#db/schema/accounts.ts'
import { appKeys, passkeyChallenges, passkeys, printedCodes } from '#db/schema/factors.ts'
import { factorResets } from '#db/schema/recovery.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Queries } from '#db/store.ts'
import { contactsWithRole } from './contacts.query.server.ts'
import { emailKeyOf } from './email.ts'
import { refuse } from './messages.ts'
import { mayResetFactors } from './policy.ts'
import { recentProof } from './proof.server.ts'
import { mustActTogether, mustBeSettled } from './two-admins.server.ts'

const validMs = 72 * 60 * 60_000

function resetter({ actor }: Context): Person {
  if (!mayResetFactors(actor)) throw new AppError('forbidden')
  return actor
}

/** Asks, for somebody who lost every factor, that another admin take them away. Answers the id of the request. */
export async function requestReset(ctx: Context, { email, reason }: { email: string; reason: string }) {
  const { id: requestedBy } = resetter(ctx)
  recentProof(ctx)
  const now = ctx.now()
  return ctx.store.transact(async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id, since: accounts.secondFactorSince })
      .from(accounts)
      .where(and(eq(accounts.emailKey, emailKeyOf(email)), isNull(accounts.closedAt)))
    if (!account) throw refuse('invalid', (t) => t.errors.accountUnknown)
    if (account.id === requestedBy) throw refuse('conflict', (t) => t.resets.own)
    if (!account.since) throw refuse('conflict', (t) => t.resets.noFactor)
    const over = { endedAs: 'cancelled' as const, endedAt: now }
    const expired = and(
      eq(factorResets.accountId, account.id),
      isNull(factorResets.endedAt),
      lte(factorResets.expiresAt, now),
    )
    await tx.update(factorResets).set(over).where(expired)
    await mustBeSettled(tx, { requestedBy, requestedAt: now })
    const id = ctx.newId()
    const row = { id, accountId: account.id, reason, requestedBy, requestedAt: now }
    await tx
      .insert(factorResets)
      .values({ ...row, expiresAt: new Date(now.getTime() + validMs) })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? refuse('conflict', (t) => t.resets.asked) : error
      })
    await record(tx, ctx, { event: 'factor-reset.requested', subjectId: account.id })
    return id
  })
}

/**
 * The other admin agrees: all factors go, all sessions end. Throws conflict for whoever asked for it, for oneself, and
 * for two who may not do this together.
 */
export async function confirmReset(ctx: Context, id: string) {
  const { id: confirmer } = resetter(ctx)
  recentProof(ctx)
  await ctx.store.transact(async (tx) => {
    const reset = await endReset(tx, ctx, id, confirmer, 'confirmed')
    if (reset.requestedBy === confirmer) throw refuse('conflict', (t) => t.resets.secondPerson)
    if (reset.accountId === confirmer) throw refuse('conflict', (t) => t.resets.own)
    const admins = await contactsWithRole(tx, 'admin')
    if (!admins.some((admin) => admin.id === reset.requestedBy))
      throw refuse('conflict', (t) => t.resets.noAdminAnyMore)
    await mustActTogether(tx, reset, confirmer)
    for (const table of [appKeys, printedCodes, passkeys, passkeyChallenges])
      await tx.delete(table).where(eq(table.accountId, reset.accountId))
    await tx.update(accounts).set({ secondFactorSince: null }).where(eq(accounts.id, reset.accountId))
    await ctx.process.sessions.endAll(reset.accountId)
    await record(tx, ctx, { event: 'factor-reset.confirmed', subjectId: reset.accountId })
  }, `factor reset ${id}`)
}

/** Takes the request back; nothing happens to the factors. */
export async function cancelReset(ctx: Context, id: string) {
  const { id: canceller } = resetter(ctx)
  await ctx.store.transact(async (tx) => {
    const { accountId } = await endReset(tx, ctx, id, canceller, 'cancelled')
    await record(tx, ctx, { event: 'factor-reset.cancelled', subjectId: accountId })
  }, `factor reset ${id}`)
}

async function endReset(
  tx: Queries,
  ctx: Context,
  id: string,
  endedBy: string,
  endedAs: 'confirmed' | 'cancelled',
) {
  const open = and(
    eq(factorResets.id, id),
    isNull(factorResets.endedAt),
    gt(factorResets.expiresAt, ctx.now()),
  )
  const [reset] = await tx
    .update(factorResets)
    .set({ endedAs, endedBy, endedAt: ctx.now() })
    .where(open)
    .returning()
  if (!reset) throw new AppError('not-found')
  return reset
}
