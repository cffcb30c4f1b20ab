import { createHash } from 'node:crypto'
import { eq, inArray, lt, sql } from 'drizzle-orm'
import { throttles } from '#db/schema/accounts.ts'
import type { Context } from '#app/core/context.ts'
import type { ja } from './messages.ja.ts'
import { refuse } from './messages.ts'

type Limit = { key: string; points: number; windowMs: number }
export type Attempt = { emailKey: string; address: string }
type Say = (texts: typeof ja, minutesToWait: number) => string

const minutes = (count: number) => count * 60_000
const hashed = (...parts: string[]) => createHash('sha256').update(parts.join('\u0000')).digest('base64url')

// A whole office shares one address, so the address alone is allowed far more than one account from it.
const limitsFor = ({ emailKey, address }: Attempt): Limit[] => [
  { key: `pair:${hashed(emailKey, address)}`, points: 8, windowMs: minutes(15) },
  { key: `account:${hashed(emailKey)}`, points: 40, windowMs: minutes(60) },
  { key: `address:${hashed(address)}`, points: 200, windowMs: minutes(15) },
]

/**
 * Counts an attempt, narrowest limit first: one that is refused there does not use up what others share. Counts before the password is looked at, so that many at once cannot slip through.
 * Throws too-many with the minutes to wait.
 */
export async function countAttempt(
  ctx: Context,
  attempt: Attempt,
  say: Say = (t, wait) => t.signIn.wait(wait),
) {
  const now = ctx.now()
  const waitMs = await ctx.store.transact(async (tx) => {
    for (const { key, points, windowMs } of limitsFor(attempt)) {
      const [row] = await tx
        .insert(throttles)
        .values({ key, points: 1, expiresAt: new Date(now.getTime() + windowMs) })
        .onConflictDoUpdate({ target: throttles.key, set: { points: sql`${throttles.points} + 1` } })
        .returning()
      const left = row!.expiresAt.getTime() - now.getTime()
      if (left <= 0) await tx.update(throttles).set(fresh(now, windowMs)).where(eq(throttles.key, key))
      else if (row!.points > points) return left
    }
    return 0
  })
  if (waitMs > 0) throw refuse('too-many', (t) => say(t, Math.ceil(waitMs / minutes(1))))
}

const fresh = (now: Date, windowMs: number) => ({ points: 1, expiresAt: new Date(now.getTime() + windowMs) })

/** A right password takes its own attempt back: only failures count. */
export async function forgiveAttempt(ctx: Context, attempt: Attempt) {
  const [pair, ...shared] = limitsFor(attempt).map(({ key }) => key)
  await ctx.store.transact(async (tx) => {
    await tx.delete(throttles).where(eq(throttles.key, pair!))
    await tx
      .update(throttles)
      .set({ points: sql`${throttles.points} - 1` })
      .where(inArray(throttles.key, shared))
  })
}

export async function sweepThrottles(ctx: Context) {
  await ctx.store.transact((tx) => tx.delete(throttles).where(lt(throttles.expiresAt, ctx.now())).then())
}
