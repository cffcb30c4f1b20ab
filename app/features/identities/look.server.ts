import { and, eq, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { anonymousAuthorOf } from '#app/features/cases/index.server.ts'
import { refuse } from './messages.ts'
import { isAsker, isStanding } from './policy.ts'
import { change, onRequest } from './requests.server.ts'
import { mustBeTheTwo } from './still-admins.server.ts'
import { shownForMs } from './times.ts'

/** Null when the author closed the account. */
export type Identity = { name: string; email: string } | null

/**
 * Who wrote the post, for whoever asked and while both admins are the same admins still: the one way in which a name behind an anonymous
 * post leaves the store. The first look starts the time, and its event tells the author; each look is in the audit.
 * Throws not-found for everybody else, closed before the approval and after the time.
 */
export async function lookAtIdentity(ctx: Context, id: string): Promise<Identity> {
  recentProof(ctx)
  return onRequest(ctx, id, async (tx, request, me) => {
    if (!isAsker(me, request)) throw new AppError('not-found')
    const { state, decidedBy, looks } = request
    const isOpen = (state === 'approved' || state === 'shown') && isStanding(request, ctx.now())
    if (!isOpen || !decidedBy) throw refuse('closed', (t) => t.errors.over)
    await mustBeTheTwo(tx, request, decidedBy)
    const authorId = await anonymousAuthorOf(tx, request)
    if (!authorId) throw refuse('closed', (t) => t.errors.over)
    const identity = await identityOf(tx, authorId)
    if (state === 'approved') {
      const expiresAt = new Date(ctx.now().getTime() + shownForMs)
      await change(tx, id, { state: 'shown', shownAt: ctx.now(), looks: 1, expiresAt })
      await record(tx, ctx, { event: 'identity.shown', subjectId: id })
    } else {
      await change(tx, id, { looks: looks + 1 })
      await appendAudit(tx, ctx, { event: 'identity.shown-again', subjectId: id })
    }
    return identity
  })
}

async function identityOf(tx: Queries, authorId: string): Promise<Identity> {
  const [found] = await tx
    .select({ name: accounts.name, email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, authorId), isNull(accounts.closedAt)))
  return found ?? null
}
