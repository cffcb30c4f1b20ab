import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { ListPage } from '../components/list-page.tsx'
import { MonthPage } from '../components/month-page.tsx'
import { listFilter } from '../input.ts'
import { listWorkshops } from '../list.query.server.ts'
import { workshopsOfMonth } from '../month.query.server.ts'
import { inPlanning } from '../poll.query.server.ts'
import { mayPlanWorkshops, mayReadWorkshops } from '../policy.ts'

export const loader = load(mayReadWorkshops, async ({ ctx, url }) => {
  const filter = listFilter.parse(Object.fromEntries(url.searchParams))
  const shared = { filter, mayPlan: mayPlanWorkshops(ctx.actor) }
  if (filter.view) return { ...shared, calendar: await workshopsOfMonth(ctx, filter), list: null }
  const ahead = !filter.when && !filter.before && !filter.after
  const planning = ahead ? await inPlanning(ctx) : []
  return { ...shared, calendar: null, list: { ...(await listWorkshops(ctx, filter)), planning } }
})

export default function List() {
  const { calendar, list, ...shared } = useLoaderData<typeof loader>()
  return calendar ? <MonthPage calendar={calendar} {...shared} /> : <ListPage {...list} {...shared} />
}
