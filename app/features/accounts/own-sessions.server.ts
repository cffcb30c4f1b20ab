import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { isSignedIn } from './policy.ts'
import { ownHolder } from './proof.server.ts'

/** Signs one of the own devices out. Throws not-found when it is nobody's or somebody else's. */
export async function endOwnSession(ctx: Context, sessionId: string) {
  const { id } = ownHolder(ctx, isSignedIn)
  await ctx.store.transact(async (tx) => {
    await ctx.process.sessions.endOwn(id, sessionId)
    await appendAudit(tx, ctx, { event: 'session.ended', subjectId: id })
  })
}

/** Signs all own devices out but this one. */
export async function endOtherSessions(ctx: Context) {
  const { id, sessionId } = ownHolder(ctx, isSignedIn)
  await ctx.store.transact(async (tx) => {
    await ctx.process.sessions.endOthers(id, sessionId)
    await appendAudit(tx, ctx, { event: 'session.others-ended', subjectId: id })
  })
}
