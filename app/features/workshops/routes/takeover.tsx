import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { takeOver } from '../people.server.ts'
import { mayPlanWorkshops, mayReadWorkshops } from '../policy.ts'

export const loader = load(mayReadWorkshops, async ({ params }) => redirect(`/workshops/${params.id}`))

export const action = act(mayPlanWorkshops, async ({ ctx, scope, params }) => {
  await takeOver(ctx, params.id!)
  return seeOther(scope, `/workshops/${params.id}`, 'takenOver')
})
