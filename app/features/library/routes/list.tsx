import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { ListPage } from '../components/list-page.tsx'
import { listFilter } from '../input.ts'
import { listResources } from '../list.query.server.ts'
import { mayAddResources, mayReadLibrary, mayTendLibrary } from '../policy.ts'

export const loader = load(mayReadLibrary, async ({ ctx, url }) => {
  const filter = listFilter.parse(Object.fromEntries(url.searchParams))
  const may = { add: mayAddResources(ctx.actor), tend: mayTendLibrary(ctx.actor) }
  return { ...(await listResources(ctx, filter)), filter, may }
})

export default function List() {
  return <ListPage {...useLoaderData<typeof loader>()} />
}
