import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { ReportPage } from '../components/report-page.tsx'
import { reportForm } from '../forms.ts'
import { postInAddress } from '../input.ts'
import { mayReport } from '../policy.ts'
import { reportPage } from '../report.query.server.ts'
import { reportPost } from '../report.server.ts'

export const loader = load(mayReport, ({ ctx, params, url }) =>
  reportPage(ctx, {
    caseId: params.id!,
    position: postInAddress.parse(url.searchParams.get('post') ?? 0),
  }),
)

export const action = act(mayReport, (page) =>
  submit(page, reportForm, async (input) => {
    await reportPost(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/cases/${page.params.id}/report?post=${input.post}`)
  }),
)

export default function Report() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <ReportPage {...useLoaderData<typeof loader>()} state={state} />
}
