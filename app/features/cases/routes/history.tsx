import { useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { HistoryPage } from '../components/history-page.tsx'
import { withholdingForm } from '../forms.ts'
import { historyOf } from '../history.query.server.ts'
import { postInAddress } from '../input.ts'
import { mayReadCases } from '../policy.ts'
import { withholdRevision } from '../revisions.server.ts'

export const loader = load(mayReadCases, ({ ctx, params, url }) => {
  const position = postInAddress.parse(url.searchParams.get('post'))
  const version = postInAddress.parse(url.searchParams.get('version'))
  return historyOf(ctx, { caseId: params.id!, position }, version)
})

export const action = act(mayReadCases, (page) =>
  submit(page, withholdingForm, async ({ post, version }) => {
    const caseId = page.params.id!
    await withholdRevision(page.ctx, { caseId, position: post }, version)
    return seeOther(page.scope, `/cases/${caseId}/history?post=${post}`, 'withheld')
  }),
)

export default function History() {
  return <HistoryPage history={useLoaderData<typeof loader>()} />
}
