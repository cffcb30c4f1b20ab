import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayReadWorkshops } from '../policy.ts'
import { leave } from '../registration.server.ts'

export const loader = load(mayReadWorkshops, async ({ params }) => redirect(`/workshops/${params.id}`))

export const action = act(mayReadWorkshops, async ({ ctx, scope, params }) => {
  await leave(ctx, params.id!)
  return seeOther(scope, `/workshops/${params.id}`, 'left')
})
