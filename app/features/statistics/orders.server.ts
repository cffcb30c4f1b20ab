import { eq } from 'drizzle-orm'
import { releaseBuilds, releases } from '#db/schema/releases.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { lineUp } from './builds.server.ts'
import type { BuildInput } from './input.ts'
import { refuse } from './messages.ts'
import { addMonths } from './periods.ts'
import { mayManageReleases } from './policy.ts'

export const releaseJob = 'statistics.release'

/** Late reports of a month and the work of moderators come in during its first days. */
const readyOnDay = 5

/** Orders a draft, which is made in a process of its own. Throws conflict when the month is not over. */
export async function orderRelease(ctx: Context, { until, note }: BuildInput) {
  if (!mayManageReleases(ctx.actor)) throw new AppError('forbidden')
  if (until >= dayOf(ctx.now()).slice(0, 7)) throw refuse('conflict', (t) => t.errors.notOver)
  await ctx.store.transact(async (tx) => {
    const order = await lineUp(tx, ctx, until)
    await enqueue(tx, ctx, { kind: releaseJob, key: order, payload: { until, note, order } })
    await appendAudit(tx, ctx, { event: 'release.ordered', subjectId: until })
  })
}

/** Orders the draft of last month from the fifth day on, once; an admin looks at it and publishes it. */
export async function orderMonthly(ctx: Context) {
  const today = dayOf(ctx.now())
  if (Number(today.slice(8)) < readyOnDay) return
  const until = addMonths(today.slice(0, 7), -1)
  const [there] = await ctx.store.read
    .select({ id: releases.id })
    .from(releases)
    .where(eq(releases.until, until))
  const [ordered] = await ctx.store.read
    .select({ id: releaseBuilds.id })
    .from(releaseBuilds)
    .where(eq(releaseBuilds.until, until))
  if (there || ordered) return
  await ctx.store.transact(async (tx) => {
    const order = await lineUp(tx, ctx, until)
    await enqueue(tx, ctx, { kind: releaseJob, key: until, payload: { until, note: '', order } })
  })
}
