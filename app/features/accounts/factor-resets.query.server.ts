import { and, eq, gt, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { factorResets } from '#db/schema/recovery.ts'
import { hasRole } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf, formatDay } from '#app/core/i18n/format.ts'
import { hindranceOf } from './two-admins.server.ts'

/** The requests that wait for a second admin, the oldest first. */
export async function openResets(ctx: Context) {
  const rows = await waiting(ctx)
  return rows.map(({ id, name, email }) => ({ id, name, email }))
}

/** One request as the second admin sees it. Throws not-found when it ended. */
export async function openReset(ctx: Context, id: string) {
  const reset = (await waiting(ctx)).find((one) => one.id === id)
  if (!reset) throw new AppError('not-found')
  const { actor, locale, store } = ctx
  const [asker] = await store.read
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, reset.requestedBy))
  const own = hasRole(actor, 'admin') && [reset.requestedBy, reset.accountId].includes(actor.id)
  const decides = hasRole(actor, 'admin') && actor.id !== reset.accountId
  return {
    ...{ id, name: reset.name, email: reset.email, reason: reset.reason, askedBy: asker?.name ?? '' },
    until: formatDay(locale, dayOf(reset.expiresAt)),
    own,
    hindrance: decides ? await hindranceOf(store.read, actor.id, reset) : null,
  }
}

const waiting = ({ store, now }: Context) =>
  store.read
    .select({
      ...{ id: factorResets.id, name: accounts.name, email: accounts.email, reason: factorResets.reason },
      ...{ accountId: factorResets.accountId, requestedBy: factorResets.requestedBy },
      ...{ requestedAt: factorResets.requestedAt, expiresAt: factorResets.expiresAt },
    })
    .from(factorResets)
    .innerJoin(accounts, eq(accounts.id, factorResets.accountId))
    .where(and(isNull(factorResets.endedAt), gt(factorResets.expiresAt, now())))
    .orderBy(factorResets.requestedAt, factorResets.id)
