import { and, eq, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { type Actor, holderOf } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import { deviceOf } from './device.ts'
import { emailKeyOf } from './email.ts'
import { refuse } from './messages.ts'
import { countAttempt, forgiveAttempt } from './throttle.server.ts'

type SignIn = { email: string; password: string; address: string; userAgent?: string | null }

/**
 * Starts a session and answers its token; it opens nothing before a second factor is shown, where there is one. Throws
 * invalid with the same sentence, after the same time, for an unknown account and a wrong password; too-many when
 * attempts are throttled.
 */
export async function signIn(
  ctx: Context,
  { email, password, address, userAgent = null }: SignIn,
): Promise<string> {
  const attempt = { emailKey: emailKeyOf(email), address }
  await countAttempt(ctx, attempt)
  const [account] = await ctx.store.read
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.emailKey, attempt.emailKey), isNull(accounts.closedAt)))
  const right = await ctx.process.passwords.verify(account?.passwordHash ?? null, password)
  if (!account || !right) throw refuse('invalid', (t) => t.signIn.wrong)
  await forgiveAttempt(ctx, attempt)
  await signOut(ctx, ctx.actor)
  const token = await ctx.process.sessions.start(account.id, ctx.now(), deviceOf(userAgent))
  await ctx.store.transact((tx) => appendAudit(tx, ctx, { event: 'session.started', subjectId: account.id }))
  return token
}

/** Ends the session of the browser, if there is one. */
export async function signOut(ctx: Context, actor: Actor) {
  const holder = holderOf(actor)
  if (holder) await ctx.process.sessions.end(holder.sessionId)
}
