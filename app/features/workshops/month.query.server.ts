import { and, asc, gte, lt } from 'drizzle-orm'
import { workshops } from '#db/schema/workshops.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { ListFilter } from './input.ts'
import { listed, matching, withSeats } from './list.query.server.ts'
import { monthAfter, monthOf, startOfMonth } from './month.ts'
import { mayReadWorkshops } from './policy.ts'

const mostShown = 300

/** The workshops of one month, this one unless the filter names another, in their order. */
export async function workshopsOfMonth(ctx: Context, filter: ListFilter) {
  const { actor } = ctx
  if (!mayReadWorkshops(actor)) throw new AppError('forbidden')
  const today = dayOf(ctx.now())
  const month = filter.month ?? monthOf(today)
  const rows = await ctx.store.read
    .select(listed)
    .from(workshops)
    .where(
      and(
        gte(workshops.startsAt, startOfMonth(month)),
        lt(workshops.startsAt, startOfMonth(monthAfter(month))),
        matching(ctx.store.read, actor, filter),
      ),
    )
    .orderBy(asc(workshops.startsAt), asc(workshops.id))
    .limit(mostShown)
  const items = await withSeats(ctx, actor, rows)
  return { month, today, items: items.map((item) => ({ ...item, day: dayOf(new Date(item.startsAt)) })) }
}
