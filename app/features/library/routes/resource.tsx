import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { ResourcePage } from '../components/resource-page.tsx'
import { mayReadLibrary } from '../policy.ts'
import { resourcePage } from '../resource.query.server.ts'

export const loader = load(mayReadLibrary, ({ ctx, params }) => resourcePage(ctx, params.id!))

export default function Resource() {
  return <ResourcePage resource={useLoaderData<typeof loader>()} />
}
