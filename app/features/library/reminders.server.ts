import { and, asc, eq, gt, isNull, lte, ne, or } from 'drizzle-orm'
import { resources } from '#db/schema/library.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { pause } from '#app/core/pause.ts'
import { remindDaysBefore } from './resource.ts'

/** The kind of the job that reminds owners, once a day. */
export const reviewRemindersJob = 'library.reminders'

const atOnce = 50

/** Reminds the owner of each resource that is to be reviewed within fourteen days; once for each day of review. */
export async function remindOwners(ctx: Context) {
  while (await remindSome(ctx)) await pause()
}

const remindSome = (ctx: Context) =>
  ctx.store.transact(async (tx) => {
    const due = await dueIn(tx, dayOf(ctx.now()))
    for (const { id, reviewOn } of due) {
      await tx.update(resources).set({ remindedFor: reviewOn }).where(eq(resources.id, id))
      await record(tx, ctx, { event: 'resource.review-near', subjectId: id })
    }
    return due.length === atOnce
  }, 'library reminders')

const dueIn = (tx: Queries, today: string) =>
  tx
    .select({ id: resources.id, reviewOn: resources.reviewOn })
    .from(resources)
    .where(
      and(
        gt(resources.reviewOn, today),
        lte(resources.reviewOn, addDays(today, remindDaysBefore)),
        or(isNull(resources.remindedFor), ne(resources.remindedFor, resources.reviewOn)),
        isNull(resources.withdrawnAt),
        isNull(resources.successorId),
      ),
    )
    .orderBy(asc(resources.reviewOn), asc(resources.id))
    .limit(atOnce)
    .then()

/** Whose resource this is. */
export async function ownerOf(read: Queries, id: string): Promise<string | null> {
  const [found] = await read
    .select({ ownerId: resources.ownerId })
    .from(resources)
    .where(eq(resources.id, id))
  return found?.ownerId ?? null
}
