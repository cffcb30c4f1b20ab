import { and, eq, inArray, isNull } from 'drizzle-orm'
import { accounts, grants } from '#db/schema/accounts.ts'
import { calendarFeeds } from '#db/schema/workshops.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { hashOfToken, newToken } from '#app/core/tokens.ts'
import { memberCalendar } from './event.query.server.ts'
import { mayReadWorkshops } from './policy.ts'

/** Gives a new secret address; the one before stops working. The address cannot be read again later. */
export async function openFeed(ctx: Context): Promise<string> {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const token = newToken()
  const set = { tokenHash: hashOfToken(token), createdAt: ctx.now() }
  await ctx.store.transact(async (tx) => {
    await tx
      .insert(calendarFeeds)
      .values({ accountId: actor.id, ...set })
      .onConflictDoUpdate({ target: calendarFeeds.accountId, set })
    await appendAudit(tx, ctx, { event: 'calendar-feed.opened', subjectId: actor.id })
  })
  return `${ctx.process.publicUrl}/workshops/calendar.ics?token=${token}`
}

/** The address stops working. */
export async function closeFeed(ctx: Context) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await tx.delete(calendarFeeds).where(eq(calendarFeeds.accountId, actor.id))
    await appendAudit(tx, ctx, { event: 'calendar-feed.closed', subjectId: actor.id })
  })
}

/** Whether this person has a secret address. */
export async function hasFeed(ctx: Context): Promise<boolean> {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const rows = await ctx.store.read
    .select({ id: calendarFeeds.accountId })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.accountId, actor.id))
  return rows.length > 0
}

/** The calendar behind a secret address; not found when it was closed, or its owner left or lost the role. */
export async function feedOf(ctx: Context, token: string): Promise<string> {
  const [owner] = await ctx.store.read
    .select({ id: accounts.id })
    .from(calendarFeeds)
    .innerJoin(accounts, eq(accounts.id, calendarFeeds.accountId))
    .innerJoin(grants, eq(grants.accountId, accounts.id))
    .where(
      and(
        eq(calendarFeeds.tokenHash, hashOfToken(token)),
        isNull(accounts.closedAt),
        isNull(grants.revokedAt),
        inArray(grants.role, ['coordinator', 'organiser', 'moderator']),
      ),
    )
    .limit(1)
  if (!owner) throw new AppError('not-found')
  return memberCalendar(ctx, owner.id)
}
