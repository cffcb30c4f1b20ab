import { and, eq, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { type Actor, type Holder, holderOf } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { refuse } from './messages.ts'
import { mayChangeFactors } from './policy.ts'
import { countAttempt, forgiveAttempt } from './throttle.server.ts'

const recentMs = 10 * 60_000

/** Throws proof unless this session showed its password or a factor within ten minutes; whoever sits at the server may go on. */
export function recentProof({ actor, now }: Context) {
  if (actor.kind === 'operator' || actor.kind === 'system') return
  const holder = holderOf(actor)
  if (!holder) throw new AppError('forbidden')
  if (!holder.provedAt || now().getTime() - holder.provedAt.getTime() > recentMs) throw new AppError('proof')
}

/** Whose own sign-in this is, if the rule lets them. */
export function ownHolder({ actor }: Context, may: (actor: Actor) => boolean): Holder {
  const holder = holderOf(actor)
  if (!holder || !may(actor)) throw new AppError('forbidden')
  return holder
}

/** Does `show` and counts it as a failed attempt when it throws invalid: passwords and codes are tried equally often. */
export async function throttled<Result>(
  ctx: Context,
  what: string,
  address: string,
  show: () => Promise<Result>,
): Promise<Result> {
  const attempt = { emailKey: what, address }
  await countAttempt(ctx, attempt)
  const result = await show()
  await forgiveAttempt(ctx, attempt)
  return result
}

type Shown = { field: string; password: string; address: string }

/** Looks at the password of whoever is signed in. Throws invalid when it is wrong, too-many after too many tries. */
export async function checkOwnPassword(ctx: Context, { id }: Holder, { field, password, address }: Shown) {
  const [account] = await ctx.store.read
    .select({ email: accounts.email, name: accounts.name, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(and(eq(accounts.id, id), isNull(accounts.closedAt)))
  if (!account) throw new AppError('sign-in')
  await throttled(ctx, `password of ${id}`, address, async () => {
    if (!(await ctx.process.passwords.verify(account.passwordHash, password)))
      throw refuse('invalid', (t) => t.errors.passwordWrong, { field })
  })
  return account
}

/** Shows the password again; answers the new token of the session. */
export async function prove(ctx: Context, { password, address }: { password: string; address: string }) {
  const holder = ownHolder(ctx, mayChangeFactors)
  await checkOwnPassword(ctx, holder, { field: 'password', password, address })
  return ctx.process.sessions.renew(holder.sessionId, ctx.now(), { verified: false })
}
