import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { SortReportPage } from '../components/sort-report-page.tsx'
import { assignmentForm } from '../forms.ts'
import { maySort } from '../policy.ts'
import { reportToSort } from '../sorting.query.server.ts'
import { assignReport } from '../sorting.server.ts'

export const loader = load(maySort, ({ ctx, params }) => reportToSort(ctx, params.id!))

export const action = act(maySort, (page) =>
  submit(page, assignmentForm, async ({ statement, together }) => {
    await assignReport(page.ctx, page.params.id!, statement, together)
    return seeOther(page.scope, '/moderation/gaps', 'assigned')
  }),
)

export default function Assignment() {
  return <SortReportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
