import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { postMatters } from '#db/schema/moderation.ts'
import { postRevisions } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { caseLock } from './lock.ts'
import { type Place, postAt } from './moderated.query.server.ts'
import { isAuthorOf, mayWithhold } from './policy.ts'

/** What is kept of a text that nobody may read any more: nothing, unless moderators still have to judge the post. */
export const textToKeep = async (tx: Queries, place: Place, body: string) =>
  (await isJudged(tx, place)) ? body : ''

/** Once nothing is left to judge about a post, the texts that were withheld from its history go for good. */
export async function dropWithheld(tx: Queries, place: Place) {
  if (await isJudged(tx, place)) return
  await tx
    .update(postRevisions)
    .set({ body: '' })
    .where(
      and(
        eq(postRevisions.caseId, place.caseId),
        eq(postRevisions.position, place.position),
        isNotNull(postRevisions.withheldAt),
      ),
    )
}

// Waiting for a decision, or decided against the author, who may still appeal.
async function isJudged(tx: Queries, { caseId, position }: Place) {
  const { state, outcome } = postMatters
  const [matter] = await tx
    .select({ id: postMatters.id })
    .from(postMatters)
    .where(
      and(
        ...[eq(postMatters.caseId, caseId), eq(postMatters.position, position)],
        or(
          inArray(state, ['reported', 'appealed']),
          and(eq(state, 'decided'), inArray(outcome, ['hidden', 'locked'])),
        ),
      ),
    )
    .limit(1)
  return matter !== undefined
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
  }, caseLock(caseId))
}
