import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { separateStatement } from '../merging.server.ts'
import { maySort } from '../policy.ts'

export const loader = load(maySort, async ({ params }) => redirect(`/moderation/statements/${params.id}`))

export const action = act(maySort, async ({ ctx, scope, params }) => {
  await separateStatement(ctx, params.id!)
  return seeOther(scope, `/moderation/statements/${params.id}`, 'separated')
})
