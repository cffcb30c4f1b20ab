import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { ReleasePage } from '../components/release-page.tsx'
import { viewInput } from '../input.ts'
import { releasePage } from '../release.query.server.ts'

export const loader = load('anyone', ({ ctx, params, url }) =>
  releasePage(ctx, params.releaseId!, viewInput.parse(Object.fromEntries(url.searchParams))),
)

export default function Release() {
  return <ReleasePage release={useLoaderData<typeof loader>()} at="/statistics" />
}
