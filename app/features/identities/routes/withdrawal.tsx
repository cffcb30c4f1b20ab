import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayOpenIdentities } from '../policy.ts'
import { withdrawRequest } from '../requests.server.ts'

export const loader = load(mayOpenIdentities, async ({ params }) =>
  redirect(`/admin/identities/${encodeURIComponent(params.id!)}`),
)

export const action = act(mayOpenIdentities, async ({ ctx, scope, params }) => {
  await withdrawRequest(ctx, params.id!)
  return seeOther(scope, '/admin/identities', 'withdrawn')
})
