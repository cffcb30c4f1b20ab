import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayReport } from '../policy.ts'
import { deleteReport } from '../reports.server.ts'

export const loader = load(mayReport, async ({ params }) => redirect(`/gaps/drafts/${params.id}`))

export const action = act(mayReport, async ({ ctx, scope, params }) => {
  await deleteReport(ctx, params.id!)
  return seeOther(scope, '/gaps', 'report-deleted')
})
