import { and, asc, eq, gt } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import { caseTerms } from '#db/schema/similar.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf, nextTime } from '#app/core/i18n/format.ts'
import { enqueue, enqueueAll } from '#app/core/jobs/queue.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { pause } from '#app/core/pause.ts'
import { updateSimilar } from './keeping.server.ts'
import { similarJob } from './orders.server.ts'
import { countRarity, rarityJob, readRarity } from './rarity.server.ts'

/** The kind of the jobs that compare all cases where none ever was. */
export const fillJob = 'similar.fill'

const textOrSightChanges = new Set(
  ['approved', 'revised', 'hidden', 'restored', 'expired', 'consent-renewed'].map((what) => `case.${what}`),
)

/** After a case was published, changed, hidden or shown again it is compared anew; a withdrawal deletes by itself. */
export const similarFollows: Subscriber = async (tx, ctx, { event, subjectId }) => {
  if (textOrSightChanges.has(event))
    await enqueue(tx, ctx, { kind: similarJob, key: ctx.newId(), payload: { id: subjectId } })
}

const pauseMs = 20_000

/** Compares a draft now and once more after a pause, however often it is saved in between. */
export async function compareDraft(tx: Queries, ctx: Context, id: string) {
  const round = Math.floor(ctx.now().getTime() / pauseMs)
  const payload = { id }
  await enqueueAll(tx, ctx, [
    { kind: similarJob, key: `${id} ${round}`, payload },
    { kind: similarJob, key: `${id} after ${round}`, payload, runAt: new Date((round + 1) * pauseMs) },
  ])
}

const nightHour = 2

/** Orders the nightly count, and at once the comparison of all cases where none was ever compared. */
export async function orderRarity(tx: Queries, ctx: Context) {
  const [any] = await tx.select({ id: caseTerms.caseId }).from(caseTerms).limit(1)
  if (!any) await enqueue(tx, ctx, { kind: fillJob, key: 'first' })
  const runAt = nextTime(ctx.now(), nightHour)
  await enqueue(tx, ctx, { kind: rarityJob, key: dayOf(runAt), runAt })
}

const atOnce = 100

/** Compares some of the cases after this one; the rest is another job, so that other work has its turn. */
export async function fillSome(ctx: Context, after = '') {
  if (!after) await countRarity(ctx)
  const { last } = await compareSome(ctx, after)
  if (!last) return
  await ctx.store.transact((tx) =>
    enqueue(tx, ctx, { kind: fillJob, key: ctx.newId(), payload: { after: last } }),
  )
}

/** Compares all published cases with each other anew, and answers how many they are. */
export async function compareAll(ctx: Context): Promise<number> {
  await countRarity(ctx)
  let compared = 0
  for (let after: string | null = ''; after !== null;) {
    const { count, last } = await compareSome(ctx, after)
    compared += count
    after = last
  }
  return compared
}

/** Answers how many were compared, and after which case to go on; null when there is none. */
async function compareSome(ctx: Context, after: string) {
  const rows = await ctx.store.read
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.state, 'published'), gt(cases.id, after)))
    .orderBy(asc(cases.id))
    .limit(atOnce)
  const rarity = await readRarity(ctx.store.read)
  for (const { id } of rows) {
    await updateSimilar(ctx, id, rarity)
    await pause()
  }
  return { count: rows.length, last: rows.length === atOnce ? rows.at(-1)!.id : null }
}
