import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { resendInvitation } from '../invitations.server.ts'
import { mayOpenRoles } from '../policy.ts'

export const loader = load(mayOpenRoles, async () => redirect('/admin/roles'))

export const action = act(mayOpenRoles, async ({ ctx, scope, params }) => {
  await resendInvitation(ctx, params.id!)
  return seeOther(scope, '/admin/roles', 'resent')
})
