import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { consentOf } from '#app/features/consents/index.server.ts'
import { SubmissionPage } from '../components/submission-page.tsx'
import { giveConsent } from '../consent.server.ts'
import { consentForm } from '../consent.query.server.ts'
import { openFindings } from '../findings.server.ts'
import { ownDraft } from '../form.query.server.ts'
import { submissionForm } from '../forms.ts'
import { mayWriteCases } from '../policy.ts'
import { submitCase } from '../submission.server.ts'

export const loader = load(mayWriteCases, async ({ ctx, params }) => {
  const { id, version, shown, files, missing, findings, dismissals } = await ownDraft(ctx, params.id!)
  return {
    ...{ id, version, shown, files, missing, dismissals },
    open: findings && openFindings(findings, dismissals),
    ...consentForm(ctx, await consentOf(ctx.store.read, id)),
  }
})

export const action = act(mayWriteCases, (page) =>
  submit(page, submissionForm, async ({ version, consent: _, ...consent }) => {
    // First, so that nothing of it is asked again when the case cannot be sent yet.
    await giveConsent(page.ctx, page.params.id!, consent)
    await submitCase(page.ctx, page.params.id!, version)
    return seeOther(page.scope, `/cases/${page.params.id}`, 'submitted')
  }),
)

export default function Submission() {
  return <SubmissionPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
