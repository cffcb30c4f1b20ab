import { and, eq, gte, inArray, isNotNull, or } from 'drizzle-orm'
import { postMatters, postReports } from '#db/schema/moderation.ts'
import { postRevisions } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dropEvidenceOf } from '#app/features/attachments/index.server.ts'
import type { Place } from './moderated.query.server.ts'

/** What is kept of a text that nobody may read any more: nothing, unless moderators still have to judge the post. */
export const textToKeep = async (tx: Queries, place: Place, body: string) =>
  (await isJudged(tx, place)) ? body : ''

/** Whether a file is part of what was reported: it hung on the post when somebody did, and that is still judged. */
export async function isEvidence(tx: Queries, { caseId, position }: Place, { at }: { at: Date }) {
  const [report] = await tx
    .select({ id: postMatters.id })
    .from(postMatters)
    .innerJoin(postReports, eq(postReports.matterId, postMatters.id))
    .where(and(judged({ caseId, position }), gte(postReports.at, at)))
    .limit(1)
  return report !== undefined
}

/** Once nothing is left to judge about a post, the texts that were withheld and the files that were taken off go for good. */
export async function dropEvidence(tx: Queries, ctx: Context, place: Place) {
  if (await isJudged(tx, place)) return
  await dropEvidenceOf(tx, ctx, place)
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

async function isJudged(tx: Queries, place: Place) {
  const [matter] = await tx.select({ id: postMatters.id }).from(postMatters).where(judged(place)).limit(1)
  return matter !== undefined
}

// Waiting for a decision, or decided against the author, who may still appeal.
function judged({ caseId, position }: Place) {
  const { state, outcome } = postMatters
  return and(
    ...[eq(postMatters.caseId, caseId), eq(postMatters.position, position)],
    or(
      inArray(state, ['reported', 'appealed']),
      and(eq(state, 'decided'), inArray(outcome, ['hidden', 'locked'])),
    ),
  )
}
