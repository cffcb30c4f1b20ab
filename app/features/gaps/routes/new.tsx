import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { dismissalsIn } from '#app/features/anonymisation/index.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { NewReportPage } from '../components/new-report-page.tsx'
import { reportForm } from '../forms.ts'
import { newReport } from '../new-report.query.server.ts'
import { mayReport } from '../policy.ts'
import { checkReport, type ReportCheck } from '../report-check.server.ts'
import { saveReport } from '../reports.server.ts'

export const loader = load(mayReport, ({ ctx, url }) => newReport(ctx, url.searchParams))

export const action = act(mayReport, (page) =>
  submit(page, reportForm, async (input) => {
    const again = await checkReport(page.ctx, input)
    if (again) return json<FormState & Partial<ReportCheck>>(again, { status: 422 })
    await saveReport(page.ctx, input)
    return seeOther(page.scope, `/gaps/drafts/${input.id}`)
  }),
)

export default function NewReport() {
  const { draft, ...form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as (FormState & Partial<ReportCheck>) | undefined
  const { language, status, outcome } = form.asked
  const known = { languages: language ? [language] : [], statusGroup: status, outcome }
  const state: FormState = answer ?? { values: draft ?? known, errors: {} }
  return (
    <NewReportPage
      {...form}
      id={String(state.values.id ?? form.id)}
      state={state}
      findings={answer?.findings ?? []}
      dismissals={answer?.dismissals ?? dismissalsIn(state.values) ?? []}
    />
  )
}
