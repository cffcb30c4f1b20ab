import { desc, eq } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { identityRequests } from '#db/schema/identities.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { hindranceOf } from '#app/features/accounts/index.server.ts'
import { anonymousAuthorOf } from '#app/features/cases/index.server.ts'
import { isAsker, isStanding, mayOpenIdentities } from './policy.ts'

type Row = typeof identityRequests.$inferSelect

const shown = 50

/** The requests of all admins, newest first, without whom they are about. */
export async function listedRequests(ctx: Context) {
  if (!mayOpenIdentities(ctx.actor)) throw new AppError('forbidden')
  const rows = await ctx.store.read
    .select()
    .from(identityRequests)
    .orderBy(desc(identityRequests.requestedAt), desc(identityRequests.id))
    .limit(shown)
  return rows.map((row) => ({
    ...{ id: row.id, position: row.position, askedOn: dayOf(row.requestedAt) },
    ...stateNow(row, ctx.now()),
  }))
}

const stateNow = (row: Row, now: Date) => ({
  state: row.state,
  isOver: !isStanding(row, now) && !['refused', 'withdrawn'].includes(row.state),
})

/** One request as admins see it: who asked and who decided, never who wrote the post. */
export async function requestPage(ctx: Context, id: string) {
  const { actor, store, locale } = ctx
  if (!mayOpenIdentities(actor)) throw new AppError('forbidden')
  const [row] = await store.read.select().from(identityRequests).where(eq(identityRequests.id, id))
  if (!row) throw new AppError('not-found')
  const { caseId, position, reason, requestedBy, requestedAt, decidedBy, refusal, looks, expiresAt } = row
  const now = stateNow(row, ctx.now())
  const mine = isAsker(actor.id, row)
  const waits = row.state === 'asked' && !now.isOver
  const isAuthor = (await anonymousAuthorOf(store.read, row)) === actor.id
  return {
    ...{ id, caseId, position, reason, refusal, looks, ...now },
    askedOn: dayOf(requestedAt),
    askedBy: await nameOf(requestedBy),
    decidedBy: decidedBy && (await nameOf(decidedBy)),
    until: isStanding(row, ctx.now())
      ? `${formatDay(locale, dayOf(expiresAt))} ${formatClock(locale, expiresAt)}`
      : null,
    may: {
      decide: waits && !mine && !isAuthor,
      withdraw: mine && !now.isOver && (row.state === 'asked' || row.state === 'approved'),
      look: mine && !now.isOver && (row.state === 'approved' || row.state === 'shown'),
    },
    isMine: mine,
    hindrance: waits && !isAuthor ? await hindranceOf(store.read, actor.id, row) : null,
    /** Known to the author alone, who sees it here about a post of the own. */
    isOwnPost: isAuthor && waits,
  }

  async function nameOf(accountId: string) {
    const [found] = await store.read
      .select({ name: accounts.name })
      .from(accounts)
      .where(eq(accounts.id, accountId))
    return found?.name ?? ''
  }
}
