import { eq } from 'drizzle-orm'
import { postMatters } from '#db/schema/moderation.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { caseLock } from '#app/features/cases/index.server.ts'
import { mayStillAppeal } from './matter.ts'
import { refuse } from './messages.ts'
import { isAuthorOfPost, mayHearDecisions } from './policy.ts'
import { nextWorkingDay } from './working-days.server.ts'

/** Asks another moderator to decide again: the author, once. Throws closed when there is nothing to appeal against. */
export async function appealDecision(ctx: Context, id: string, { appeal }: { appeal: string }) {
  if (!mayHearDecisions(ctx.actor)) throw new AppError('forbidden')
  const { caseId } = await decidedOwn(ctx.store.read, ctx, id)
  await ctx.store.transact(async (tx) => {
    const matter = await decidedOwn(tx, ctx, id)
    if (matter.appeal === appeal) return
    if (!mayStillAppeal(matter)) throw refuse('closed', (t) => t.errors.noAppeal)
    const appealedAt = ctx.now()
    await tx
      .update(postMatters)
      .set({
        ...{ state: 'appealed', appeal, appealedAt, version: matter.version + 1 },
        dueOn: nextWorkingDay(dayOf(appealedAt)),
      })
      .where(eq(postMatters.id, id))
    // The author of an anonymous post is named nowhere.
    await record(tx, ctx, { event: 'matter.appealed', subjectId: id, anonymously: true })
  }, caseLock(caseId))
}

/** A decision about an own post. Throws not-found for any other, and while nothing was decided. */
export async function decidedOwn(read: Queries, { actor }: Context, id: string) {
  const [matter] = await read.select().from(postMatters).where(eq(postMatters.id, id))
  if (!matter?.decidedAt || !isAuthorOfPost(actor, matter)) throw new AppError('not-found')
  return { ...matter, decidedAt: matter.decidedAt }
}
