import { randomBytes } from 'node:crypto'
import { and, count, eq, gt, lte } from 'drizzle-orm'
import { passkeyChallenges } from '#db/schema/factors.ts'
import type { Context } from '#app/core/context.ts'
import { refuse } from './messages.ts'

const validMs = 5 * 60_000
const mostOpen = 20

export type Purpose = 'registration' | 'sign-in'

/** Random bytes for a passkey to sign, kept for five minutes; several tabs may each have theirs. */
export async function openChallenge(ctx: Context, accountId: string, purpose: Purpose) {
  const bytes = new Uint8Array(randomBytes(32))
  const now = ctx.now()
  await ctx.store.transact(async (tx) => {
    const open = and(eq(passkeyChallenges.accountId, accountId), gt(passkeyChallenges.expiresAt, now))
    const [row] = await tx.select({ open: count() }).from(passkeyChallenges).where(open)
    if (Number(row?.open ?? 0) >= mostOpen) throw refuse('too-many', (t) => t.passkey.tooOften)
    const expiresAt = new Date(now.getTime() + validMs)
    const challenge = Buffer.from(bytes).toString('base64url')
    await tx.insert(passkeyChallenges).values({ challenge, accountId, purpose, expiresAt })
  })
  return bytes
}

/** Uses a challenge up, whatever becomes of the answer; false when it was used, is too old, or somebody else's. */
export async function spendChallenge(ctx: Context, accountId: string, purpose: Purpose, challenge: string) {
  const own = and(
    eq(passkeyChallenges.challenge, challenge),
    eq(passkeyChallenges.accountId, accountId),
    eq(passkeyChallenges.purpose, purpose),
  )
  const spent = await ctx.store.transact((tx) => tx.delete(passkeyChallenges).where(own).returning().then())
  return spent.some(({ expiresAt }) => expiresAt > ctx.now())
}

export async function sweepChallenges(ctx: Context) {
  const expired = lte(passkeyChallenges.expiresAt, ctx.now())
  await ctx.store.transact((tx) => tx.delete(passkeyChallenges).where(expired).then())
}
