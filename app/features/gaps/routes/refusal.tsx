import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { SortReportPage } from '../components/sort-report-page.tsx'
import { settingAsideForm } from '../forms.ts'
import { maySort } from '../policy.ts'
import { reportToSort } from '../sorting.query.server.ts'
import { setAside } from '../sorting.server.ts'

export const loader = load(maySort, ({ ctx, params }) => reportToSort(ctx, params.id!))

export const action = act(maySort, (page) =>
  submit(page, settingAsideForm, async ({ reason }) => {
    await setAside(page.ctx, page.params.id!, reason)
    return seeOther(page.scope, '/moderation/gaps', 'aside-set')
  }),
)

export default function Refusal() {
  return <SortReportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
