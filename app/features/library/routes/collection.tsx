import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { collectionPage } from '../collections.query.server.ts'
import { CollectionPage } from '../components/collection-page.tsx'
import { mayReadLibrary } from '../policy.ts'

export const loader = load(mayReadLibrary, ({ ctx, params }) => collectionPage(ctx, params.id!))

export default function Collection() {
  return <CollectionPage collection={useLoaderData<typeof loader>()} />
}
