import { and, asc, count, eq, gte, lt, min } from 'drizzle-orm'
import { moderationLog } from '#db/schema/moderation.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { figuresOf, shownFrom } from './figures.ts'
import { boundsOf, completeQuarters } from './quarters.ts'

/** What was decided in a quarter that is over, in numbers; the newest one unless the address names another. */
export async function transparencyPage({ store: { read }, now }: Context, asked: string | null) {
  const [log] = await read.select({ first: min(moderationLog.at) }).from(moderationLog)
  const quarters = completeQuarters(dayOf(now()), log?.first ? dayOf(log.first) : null)
  const quarter = quarters.find((one) => one === asked) ?? quarters[0]!
  const within = inQuarter(quarter)
  const counted = await read
    .select({
      reason: moderationLog.reason,
      round: moderationLog.round,
      outcome: moderationLog.outcome,
      decisions: count(),
    })
    .from(moderationLog)
    .where(within)
    .groupBy(moderationLog.reason, moderationLog.round, moderationLog.outcome)
  const first = counted
    .filter(({ round }) => round === 'report')
    .reduce((all, { decisions }) => all + decisions, 0)
  const medianHours = first < shownFrom ? null : await middleOf(read, quarter, first)
  return { quarters, quarter, medianHours, ...figuresOf(counted) }
}

function inQuarter(quarter: string) {
  const { from, until } = boundsOf(quarter)
  return and(gte(moderationLog.at, from), lt(moderationLog.at, until))
}

async function middleOf(read: Queries, quarter: string, of: number) {
  const rows = await read
    .select({ hours: moderationLog.hours })
    .from(moderationLog)
    .where(and(inQuarter(quarter), eq(moderationLog.round, 'report')))
    .orderBy(asc(moderationLog.hours))
    .limit(of % 2 === 1 ? 1 : 2)
    .offset(Math.floor((of - 1) / 2))
  return Math.round(rows.reduce((all, { hours }) => all + hours, 0) / rows.length)
}
