import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayOpenIdentities } from '../policy.ts'
import { approveRequest } from '../requests.server.ts'

const pageOf = (id: string | undefined) => `/admin/identities/${encodeURIComponent(id!)}`

export const loader = load(mayOpenIdentities, async ({ params }) => redirect(pageOf(params.id)))

export const action = act(mayOpenIdentities, async ({ ctx, scope, params }) => {
  await approveRequest(ctx, params.id!)
  return seeOther(scope, pageOf(params.id), 'approved')
})
