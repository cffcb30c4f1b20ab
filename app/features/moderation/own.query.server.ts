import { and, desc, eq, gt, isNotNull, ne } from 'drizzle-orm'
import { postMatters } from '#db/schema/moderation.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { postShown, titlesOfSeen } from '#app/features/cases/index.server.ts'
import { decidedOwn } from './appeal.server.ts'
import { mayStillAppeal } from './matter.ts'
import { decisionsOf } from './matter.query.server.ts'
import { mayHearDecisions } from './policy.ts'

const shown = 50
const newForMs = 14 * 24 * 60 * 60 * 1000

/** What moderators decided about one's own posts, newest first. */
export async function ownDecisions(ctx: Context) {
  if (!mayHearDecisions(ctx.actor)) throw new AppError('forbidden')
  const rows = await ctx.store.read
    .select({
      id: postMatters.id,
      caseId: postMatters.caseId,
      position: postMatters.position,
      outcome: postMatters.outcome,
      decidedAt: postMatters.decidedAt,
    })
    .from(postMatters)
    .where(and(eq(postMatters.authorId, ctx.actor.id), isNotNull(postMatters.decidedAt)))
    .orderBy(desc(postMatters.decidedAt), desc(postMatters.id))
    .limit(shown)
  const titles = await titlesOfSeen(
    ctx.store.read,
    rows.map(({ caseId }) => caseId),
  )
  return rows.flatMap(({ caseId, decidedAt, ...row }) => {
    // An answer may stand in a case that was hidden since: its title is not for who answered.
    const title = row.position === 0 ? titles.get(caseId) : null
    return title === undefined ? [] : [{ ...row, title, decidedOn: dayOf(decidedAt!) }]
  })
}

/** One decision for the author of the post, who reads it here also when it is hidden. */
export async function ownDecision(ctx: Context, id: string) {
  if (!mayHearDecisions(ctx.actor)) throw new AppError('forbidden')
  const matter = await decidedOwn(ctx.store.read, ctx, id)
  const { title, ...post } = await postShown(ctx, matter, [matter.openedAt])
  const { state, outcome, reason, appeal } = matter
  return {
    ...{ id, state, outcome, reason, appeal },
    post: { ...post, title: post.position === 0 ? title : null },
    decisions: await decisionsOf(ctx.store.read, id),
    mayAppeal: mayStillAppeal(matter),
  }
}

/** How many decisions about own posts came in the last two weeks. */
export async function newDecisions({ actor, store, now }: Context): Promise<number> {
  if (!mayHearDecisions(actor)) return 0
  const since = new Date(now().getTime() - newForMs)
  const rows = await store.read
    .select({ id: postMatters.id })
    .from(postMatters)
    .where(
      and(
        eq(postMatters.authorId, actor.id),
        gt(postMatters.decidedAt, since),
        ne(postMatters.state, 'appealed'),
      ),
    )
    .limit(shown)
  return rows.length
}
