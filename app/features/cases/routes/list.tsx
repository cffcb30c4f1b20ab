import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { ListPage } from '../components/list-page.tsx'
import { listFilter } from '../input.ts'
import { listCases } from '../list.query.server.ts'
import { mayReadCases, mayWriteCases } from '../policy.ts'

export const loader = load(mayReadCases, async ({ ctx, url }) => {
  const filter = listFilter.parse(Object.fromEntries(url.searchParams))
  return { ...(await listCases(ctx, filter)), filter, mayWrite: mayWriteCases(ctx.actor) }
})

export default function List() {
  return <ListPage {...useLoaderData<typeof loader>()} />
}
