import { and, desc, eq } from 'drizzle-orm'
import { postMatters, postReports } from '#db/schema/moderation.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { type Place, postAt } from '#app/features/cases/index.server.ts'
import { refuse } from './messages.ts'
import { mayReport } from './policy.ts'

/** A post that this person reads now. Throws not-found for any other, also for what is hidden. */
export async function readablePost(read: Queries, { actor }: Context, place: Place) {
  const post = mayReport(actor) ? await postAt(read, place) : null
  if (!post || post.caseHidden || post.hidden) throw new AppError('not-found')
  return post
}

/** The page on which a post is reported, with what this person told before, and what came of it. */
export async function reportPage(ctx: Context, place: Place) {
  if (!mayReport(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const post = await readablePost(read, ctx, place)
  if (post.authorId === ctx.actor.id) throw refuse('closed', (t) => t.errors.ownPost)
  const { caseId, position } = place
  const [last] = await read
    .select({ state: postMatters.state, dueOn: postMatters.dueOn, outcome: postMatters.outcome })
    .from(postReports)
    .innerJoin(postMatters, eq(postMatters.id, postReports.matterId))
    .where(
      and(
        eq(postMatters.caseId, caseId),
        eq(postMatters.position, position),
        eq(postReports.reporterId, ctx.actor.id),
      ),
    )
    .orderBy(desc(postMatters.openedAt))
    .limit(1)
  return {
    ...{ caseId, position, title: post.title },
    waitsUntil: last?.state === 'reported' ? last.dueOn : null,
    wasKept: last?.outcome === 'kept',
  }
}
