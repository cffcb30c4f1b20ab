import { and, eq, ne } from 'drizzle-orm'
import { postMatters } from '#db/schema/moderation.ts'
import { postRevisions } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { type Place, postAt } from './moderated.query.server.ts'
import { isAuthorOf, mayWithhold } from './policy.ts'

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

/** Takes an earlier text of a post out of its history, for everybody. A second time changes nothing. */
export async function withholdRevision(ctx: Context, place: Place, version: number) {
  const { caseId, position } = place
  const which = and(
    eq(postRevisions.caseId, caseId),
    eq(postRevisions.position, position),
    eq(postRevisions.version, version),
  )
  await ctx.store.transact(async (tx) => {
    const post = await postAt(tx, place)
    if (!post || !mayWithhold(ctx.actor, post)) throw new AppError('not-found')
    const [found] = await tx.select().from(postRevisions).where(which)
    if (!found) throw new AppError('not-found')
    if (found.withheldAt) return
    const body = await textToKeep(tx, place, found.body)
    await tx.update(postRevisions).set({ body, withheldAt: ctx.now() }).where(which)
    const detail = { post: position, version }
    const anonymously = isAuthorOf(ctx.actor, post)
    await appendAudit(tx, ctx, { event: 'case.text-withheld', subjectId: caseId, detail, anonymously })
  }, `case ${caseId}`)
}
