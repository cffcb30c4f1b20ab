import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { SourcePage } from '../components/source-page.tsx'
import { confirmSource } from '../confirm.server.ts'
import { confirmationForm } from '../forms.ts'
import { mayConfirmSources } from '../policy.ts'
import { sourcePage } from '../source.query.server.ts'

export const loader = load(mayConfirmSources, ({ ctx, params }) => sourcePage(ctx, params.id!))

export const action = act(mayConfirmSources, (page) =>
  submit(page, confirmationForm, async (input) => {
    await confirmSource(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/directory/${page.params.id}#confirmations`, 'confirmed')
  }),
)

export default function Confirmation() {
  const state = useActionData<typeof action>()
  return <SourcePage source={useLoaderData<typeof loader>()} state={state} />
}
