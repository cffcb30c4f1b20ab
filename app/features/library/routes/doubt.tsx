import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { fieldProps } from '#app/ui/form-state.ts'
import { Textarea } from '#app/ui/textarea.tsx'
import { StepPage } from '../components/step-page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { doubtForm } from '../forms.ts'
import { mayAddResources } from '../policy.ts'
import { resourcePage } from '../resource.query.server.ts'
import { doubtResource } from '../review.server.ts'

export const loader = load(mayAddResources, async ({ ctx, params }) => {
  const { id, title, myDoubt } = await resourcePage(ctx, params.id!)
  return { id, title, values: { what: myDoubt ?? '' } }
})

export const action = act(mayAddResources, (page) =>
  submit(page, doubtForm, async (input) => {
    await doubtResource(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/library/${page.params.id}`, 'doubted')
  }),
)

export default function Doubt() {
  const { values, ...resource } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  return (
    <StepPage resource={resource} {...t.doubt} title={t.page.doubt} state={state}>
      <Textarea {...fieldProps(state, 'what')} label={t.fields.what!} help={t.doubt.help} required />
    </StepPage>
  )
}
