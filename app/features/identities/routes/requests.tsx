import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { RequestsPage } from '../components/requests-page.tsx'
import { askForm } from '../forms.ts'
import { listedRequests } from '../list.query.server.ts'
import { mayOpenIdentities } from '../policy.ts'
import { askForIdentity } from '../requests.server.ts'

export const loader = load(mayOpenIdentities, async ({ ctx }) => {
  recentProof(ctx)
  return listedRequests(ctx)
})

export const action = act(mayOpenIdentities, (page) =>
  submit(page, askForm, async (asked) => {
    const id = await askForIdentity(page.ctx, asked)
    return seeOther(page.scope, `/admin/identities/${id}`, 'asked')
  }),
)

export default function Requests() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <RequestsPage requests={useLoaderData<typeof loader>()} state={state} />
}
