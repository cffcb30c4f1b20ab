import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { askedBy } from '../asked.ts'
import { ListPage } from '../components/list-page.tsx'
import { searchFilter } from '../input.ts'
import { mayConfirmSources, mayProposeSources, mayReadDirectory } from '../policy.ts'
import { searchSources } from '../search.query.server.ts'

export const loader = load(mayReadDirectory, async ({ ctx, url }) => {
  const filter = searchFilter.parse(Object.fromEntries(url.searchParams))
  const { search, unknown } = askedBy(filter)
  const asked = { ...filter, prefecture: search.prefecture }
  const home = search.prefecture ?? null
  const found = await searchSources(ctx, search)
  return {
    ...found,
    asked,
    home,
    unknown,
    mayPropose: mayProposeSources(ctx.actor),
    mayTell: mayConfirmSources(ctx.actor),
  }
})

export default function List() {
  return <ListPage {...useLoaderData<typeof loader>()} />
}
