import { and, eq, isNull, lte } from 'drizzle-orm'
import { notices } from '#db/schema/notices.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { mayBeTold } from './policy.ts'

/** Marks one of one's own notices as read and tells where it leads. Throws not-found for any other. */
export async function readNotice(ctx: Context, id: string): Promise<string> {
  if (!mayBeTold(ctx.actor)) throw new AppError('forbidden')
  const own = and(eq(notices.id, id), eq(notices.accountId, ctx.actor.id))
  return ctx.store.transact(async (tx) => {
    const [found] = await tx.select({ path: notices.path }).from(notices).where(own)
    if (!found) throw new AppError('not-found')
    await tx
      .update(notices)
      .set({ readAt: ctx.now(), digest: null })
      .where(and(own, isNull(notices.readAt)))
    return found.path
  })
}

/** Marks all as read that were there when the page was shown: what came since was not seen. */
export async function readAll(ctx: Context, seenAt: Date) {
  if (!mayBeTold(ctx.actor)) throw new AppError('forbidden')
  const { id: me } = ctx.actor
  const seen = and(eq(notices.accountId, me), isNull(notices.readAt), lte(notices.at, seenAt))
  await ctx.store.transact((tx) =>
    tx.update(notices).set({ readAt: ctx.now(), digest: null }).where(seen).then(),
  )
}
