import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { SubmissionPage } from '../components/submission-page.tsx'
import { openFindings } from '../findings.server.ts'
import { ownDraft } from '../form.query.server.ts'
import { submissionForm } from '../forms.ts'
import { mayWriteCases } from '../policy.ts'
import { submitCase } from '../submission.server.ts'

export const loader = load(mayWriteCases, async ({ ctx, params }) => {
  const { id, version, shown, missing, findings, dismissals } = await ownDraft(ctx, params.id!)
  return { id, version, shown, missing, open: findings && openFindings(findings, dismissals), dismissals }
})

export const action = act(mayWriteCases, (page) =>
  submit(page, submissionForm, async ({ version }) => {
    await submitCase(page.ctx, page.params.id!, version)
    return seeOther(page.scope, `/cases/${page.params.id}`, 'submitted')
  }),
)

export default function Submission() {
  return <SubmissionPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
