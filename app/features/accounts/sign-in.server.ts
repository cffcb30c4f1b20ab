import { and, eq, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import { emailKeyOf } from './email.ts'
import { refuse } from './messages.ts'
import { countAttempt, forgiveAttempt } from './throttle.server.ts'

type SignIn = { email: string; password: string; address: string }

/**
 * Starts a session and answers its token. Throws invalid with the same sentence, after the same time, for an unknown
 * account and a wrong password; too-many when attempts are throttled.
 */
export async function signIn(ctx: Context, { email, password, address }: SignIn): Promise<string> {
  const attempt = { emailKey: emailKeyOf(email), address }
  await countAttempt(ctx, attempt)
  const [account] = await ctx.store.read
    .select({ id: accounts.id, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.emailKey, attempt.emailKey), isNull(accounts.closedAt)))
  const right = await ctx.process.passwords.verify(account?.passwordHash ?? null, password)
  if (!account || !right) throw refuse('invalid', (t) => t.signIn.wrong)
  await forgiveAttempt(ctx, attempt)
  if (ctx.actor.kind === 'person') await ctx.process.sessions.end(ctx.actor.sessionId)
  const token = await ctx.process.sessions.start(account.id, ctx.now())
  await ctx.store.transact((tx) => appendAudit(tx, ctx, { event: 'session.started', subjectId: account.id }))
  return token
}

export async function signOut(ctx: Context, person: Person) {
  await ctx.process.sessions.end(person.sessionId)
}
