import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, load } from '#app/core/http/route.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { RequestPage } from '../components/request-page.tsx'
import { requestPage } from '../list.query.server.ts'
import { lookAtIdentity } from '../look.server.ts'
import { mayOpenIdentities } from '../policy.ts'

export const loader = load(mayOpenIdentities, async ({ ctx, params }) => {
  recentProof(ctx)
  return requestPage(ctx, params.id!)
})

// A look is recorded, so it is a form; the page of the GET never holds the name.
export const action = act(mayOpenIdentities, async ({ ctx, params }) =>
  json({ identity: await lookAtIdentity(ctx, params.id!) }),
)

export default function Request() {
  return (
    <RequestPage request={useLoaderData<typeof loader>()} look={useActionData<typeof action>() ?? null} />
  )
}
