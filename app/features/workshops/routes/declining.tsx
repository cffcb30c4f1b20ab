import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayReadWorkshops, mayRegister } from '../policy.ts'
import { sayNo } from '../registration.server.ts'

export const loader = load(mayReadWorkshops, async ({ params }) => redirect(`/workshops/${params.id}`))

export const action = act(mayRegister, async ({ ctx, scope, params }) => {
  await sayNo(ctx, params.id!)
  return seeOther(scope, `/workshops/${params.id}`, 'declined')
})
