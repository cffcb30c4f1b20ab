import { and, eq } from 'drizzle-orm'
import { postRevisions } from '#db/schema/threads.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { textToKeep } from './evidence.server.ts'
import { caseLock } from './lock.ts'
import { type Place, postAt } from './moderated.query.server.ts'
import { isAuthorOf, mayWithhold } from './policy.ts'

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
  }, caseLock(caseId))
}
