import { and, eq, ne } from 'drizzle-orm'
import { replies } from '#db/schema/cases.ts'
import { postMatters } from '#db/schema/moderation.ts'
import { replyRevisions } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { Place } from './moderated.query.server.ts'
import { mayWithhold } from './policy.ts'

/** What is kept of a text that nobody may read any more: nothing, unless moderators still have to judge the post. */
export async function textToKeep(tx: Queries, { caseId, position }: Place, body: string) {
  const [reported] = await tx
    .select({ id: postMatters.id })
    .from(postMatters)
    .where(
      and(eq(postMatters.caseId, caseId), eq(postMatters.position, position), ne(postMatters.state, 'final')),
    )
    .limit(1)
  return reported ? body : ''
}

/** Takes an earlier text of an answer out of its history, for everybody. A second time changes nothing. */
export async function withholdRevision(ctx: Context, place: Place, version: number) {
  const { caseId, position } = place
  const which = and(
    eq(replyRevisions.caseId, caseId),
    eq(replyRevisions.position, position),
    eq(replyRevisions.version, version),
  )
  await ctx.store.transact(async (tx) => {
    const [found] = await tx
      .select({ body: replyRevisions.body, withheldAt: replyRevisions.withheldAt, reply: replies })
      .from(replyRevisions)
      .innerJoin(replies, and(eq(replies.caseId, caseId), eq(replies.position, position)))
      .where(which)
    if (!found || !mayWithhold(ctx.actor, found.reply)) throw new AppError('not-found')
    if (found.withheldAt) return
    const body = await textToKeep(tx, place, found.body)
    await tx.update(replyRevisions).set({ body, withheldAt: ctx.now() }).where(which)
    const detail = { post: position, version }
    const anonymously = found.reply.anonymous
    await appendAudit(tx, ctx, { event: 'case.text-withheld', subjectId: caseId, detail, anonymously })
  }, `case ${caseId}`)
}
