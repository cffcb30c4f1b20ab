import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { SourcePage } from '../components/source-page.tsx'
import { mayReadDirectory } from '../policy.ts'
import { sourcePage } from '../source.query.server.ts'

export const loader = load(mayReadDirectory, ({ ctx, params }) => sourcePage(ctx, params.id!))

export default function Source() {
  return <SourcePage source={useLoaderData<typeof loader>()} />
}
