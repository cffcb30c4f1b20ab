import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayWriteCases } from '../policy.ts'
import { recallCase } from '../submission.server.ts'

export const loader = load(mayWriteCases, async ({ params }) => redirect(`/cases/${params.id}`))

export const action = act(mayWriteCases, async ({ ctx, scope, params }) => {
  await recallCase(ctx, params.id!)
  return seeOther(scope, `/cases/${params.id}/edit`, 'recalled')
})
