import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayShowActivity } from '../policy.ts'
import { revokeRecord } from '../records.server.ts'

export const loader = load(mayShowActivity, async () => redirect('/me/activity'))

export const action = act(mayShowActivity, async ({ ctx, scope, params }) => {
  await revokeRecord(ctx, params.id!)
  return seeOther(scope, '/me/activity', 'revoked')
})
