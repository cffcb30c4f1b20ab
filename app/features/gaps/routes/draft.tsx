import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { SendingPage } from '../components/sending-page.tsx'
import { sendingForm } from '../forms.ts'
import { ownReportPage } from '../own.query.server.ts'
import { mayReport } from '../policy.ts'
import { sendReport } from '../reports.server.ts'

export const loader = load(mayReport, async ({ ctx, params }) => {
  const report = await ownReportPage(ctx, params.id!)
  if (report.state !== 'draft') throw redirect('/gaps')
  return report
})

export const action = act(mayReport, (page) =>
  submit(page, sendingForm, async (input) => {
    await sendReport(page.ctx, page.params.id!, input)
    return seeOther(page.scope, '/gaps', 'reported')
  }),
)

export default function Draft() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <SendingPage report={useLoaderData<typeof loader>()} state={state} />
}
