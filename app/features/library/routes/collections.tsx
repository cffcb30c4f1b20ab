import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { listCollections } from '../collections.query.server.ts'
import { CollectionsPage } from '../components/collections-page.tsx'
import { collectionFilter } from '../input.ts'
import { mayAddResources, mayReadLibrary } from '../policy.ts'

export const loader = load(mayReadLibrary, async ({ ctx, url }) => {
  const filter = collectionFilter.parse(Object.fromEntries(url.searchParams))
  return { ...(await listCollections(ctx, filter)), mayAdd: mayAddResources(ctx.actor) }
})

export default function Collections() {
  return <CollectionsPage {...useLoaderData<typeof loader>()} />
}
