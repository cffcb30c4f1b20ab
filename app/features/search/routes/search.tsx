import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { mayReport } from '#app/features/gaps/index.ts'
import { SearchPage } from '../components/search-page.tsx'
import { searchFilter } from '../input.ts'
import { maySearch } from '../policy.ts'
import { search } from '../search.query.server.ts'

export const loader = load(maySearch, async ({ ctx, url }) => {
  const filter = searchFilter.parse(Object.fromEntries(url.searchParams))
  return { found: await search(ctx, filter), filter, mayReport: mayReport(ctx.actor) }
})

export default function Search() {
  return <SearchPage {...useLoaderData<typeof loader>()} />
}
