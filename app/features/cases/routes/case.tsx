import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { CasePage } from '../components/case-page.tsx'
import { HiddenCasePage } from '../components/hidden-case-page.tsx'
import { mayReadCases } from '../policy.ts'
import { casePage } from '../thread.query.server.ts'

export const loader = load(mayReadCases, ({ ctx, params }) => casePage(ctx, params.id!))

export default function Case() {
  const thread = useLoaderData<typeof loader>()
  return thread.hidden ? <HiddenCasePage isMine={thread.isMine} /> : <CasePage thread={thread} />
}
