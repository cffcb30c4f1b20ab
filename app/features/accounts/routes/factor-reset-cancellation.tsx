import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { cancelReset } from '../factor-resets.server.ts'
import { mayResetFactors } from '../policy.ts'

export const loader = load(mayResetFactors, async ({ params }) =>
  redirect(`/admin/factor-resets/${encodeURIComponent(params.id!)}`),
)

export const action = act(mayResetFactors, async ({ ctx, scope, params }) => {
  await cancelReset(ctx, params.id!)
  return seeOther(scope, '/admin/factor-resets', 'resetCancelled')
})
