import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { SortReportPage } from '../components/sort-report-page.tsx'
import { newStatementForm } from '../forms.ts'
import { maySort } from '../policy.ts'
import { reportToSort } from '../sorting.query.server.ts'
import { makeStatement } from '../stating.server.ts'

export const loader = load(maySort, ({ ctx, params }) => reportToSort(ctx, params.id!))

export const action = act(maySort, (page) =>
  submit(page, newStatementForm, async (input) => {
    await makeStatement(page.ctx, page.params.id!, input)
    return seeOther(page.scope, '/moderation/gaps', 'stated')
  }),
)

export default function SortReport() {
  return <SortReportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
