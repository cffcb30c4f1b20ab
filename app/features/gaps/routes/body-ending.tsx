import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { endBody } from '../bodies.server.ts'
import { mayKeepBodies } from '../policy.ts'

export const loader = load(mayKeepBodies, async () => redirect('/admin/bodies'))

export const action = act(mayKeepBodies, async ({ ctx, scope, params }) => {
  await endBody(ctx, params.id!)
  return seeOther(scope, '/admin/bodies', 'body-ended')
})
