import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { ListPage } from '../components/list-page.tsx'
import { listFilter } from '../input.ts'
import { inPlanning } from '../poll.query.server.ts'
import { listWorkshops } from '../list.query.server.ts'
import { mayPlanWorkshops, mayReadWorkshops } from '../policy.ts'

export const loader = load(mayReadWorkshops, async ({ ctx, url }) => {
  const filter = listFilter.parse(Object.fromEntries(url.searchParams))
  const ahead = !filter.when && !filter.before && !filter.after
  const planning = ahead ? await inPlanning(ctx) : []
  return { ...(await listWorkshops(ctx, filter)), planning, filter, mayPlan: mayPlanWorkshops(ctx.actor) }
})

export default function List() {
  return <ListPage {...useLoaderData<typeof loader>()} />
}
