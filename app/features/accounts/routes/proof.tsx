import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownPath, seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Page } from '#app/ui/page.tsx'
import { ProofForm } from '../components/proof-form.tsx'
import { ResumePage } from '../components/resume.tsx'
import { useMessages } from '../components/use-messages.ts'
import { proofForm } from '../forms.ts'
import { mayChangeFactors } from '../policy.ts'
import { prove } from '../proof.server.ts'
import { readResume } from '../resume.ts'

export const loader = load(mayChangeFactors, async ({ url }) => ({
  next: ownPath(url.searchParams.get('next')),
}))

export const action = act(mayChangeFactors, (page) =>
  submit(page, proofForm, async ({ password, next, resume }) => {
    const token = await prove(page.ctx, { password, address: page.scope.clientAddress })
    const kept = readResume(resume)
    const answer = kept ? json({ resume: kept }) : seeOther(page.scope, ownPath(next))
    return withSession(answer, page.scope, token)
  }),
)

export default function Proof() {
  const { next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { proof: t } = useMessages()
  if (answer && 'resume' in answer) return <ResumePage resume={answer.resume} />
  const state = answer ?? { values: {}, errors: {} }
  return (
    <Page title={t.title} narrow errors={state.errors}>
      <p>{t.lead}</p>
      <ProofForm state={state} hidden={{ next: state.values.next ?? next, resume: state.values.resume }} />
    </Page>
  )
}
