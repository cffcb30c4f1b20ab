import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { appealDecision } from '../appeal.server.ts'
import { OwnDecisionPage } from '../components/own-decision-page.tsx'
import { appealForm } from '../forms.ts'
import { ownDecision } from '../own.query.server.ts'
import { mayHearDecisions } from '../policy.ts'

export const loader = load(mayHearDecisions, ({ ctx, params }) => ownDecision(ctx, params.id!))

export const action = act(mayHearDecisions, (page) =>
  submit(page, appealForm, async (input) => {
    await appealDecision(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/me/decisions/${page.params.id}`, 'appealed')
  }),
)

export default function OwnDecision() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <OwnDecisionPage decision={useLoaderData<typeof loader>()} state={state} />
}
