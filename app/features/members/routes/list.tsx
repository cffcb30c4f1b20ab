import { load } from '#app/core/http/route.server.ts'
import { useLoaderData } from '@remix-run/react'
import { listMembers } from '../colleagues.query.server.ts'
import { ListPage } from '../components/list-page.tsx'
import { memberFilter } from '../input.ts'
import { mayReadMembers } from '../policy.ts'

export const loader = load(mayReadMembers, async ({ ctx, url }) => {
  const filter = memberFilter.parse(Object.fromEntries(url.searchParams))
  return { ...(await listMembers(ctx, filter)), filter }
})

export default function List() {
  return <ListPage {...useLoaderData<typeof loader>()} />
}
