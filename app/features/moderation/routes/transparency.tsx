import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { TransparencyPage } from '../components/transparency-page.tsx'
import { transparencyPage } from '../transparency.query.server.ts'

export const loader = load('anyone', ({ ctx, url }) => transparencyPage(ctx, url.searchParams.get('quarter')))

export default function Transparency() {
  return <TransparencyPage {...useLoaderData<typeof loader>()} />
}
