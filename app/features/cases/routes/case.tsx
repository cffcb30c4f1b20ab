import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { CasePage } from '../components/case-page.tsx'
import { mayReadCases } from '../policy.ts'
import { caseThread } from '../thread.query.server.ts'

export const loader = load(mayReadCases, ({ ctx, params }) => caseThread(ctx, params.id!))

export default function Case() {
  return <CasePage thread={useLoaderData<typeof loader>()} />
}
