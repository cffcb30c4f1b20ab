import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'

import { fieldProps } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { StepPage } from '../components/step-page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { resourceToKeep } from '../form.query.server.ts'
import { handoverForm } from '../forms.ts'
import { handOver } from '../keeping.server.ts'
import { mayAddResources } from '../policy.ts'

export const loader = load(mayAddResources, async ({ ctx, params }) => {
  const { id, title } = await resourceToKeep(ctx, params.id!)
  return { id, title, values: { email: '' } }
})

export const action = act(mayAddResources, (page) =>
  submit(page, handoverForm, async (input) => {
    await handOver(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/library/${page.params.id}`, 'handedOver')
  }),
)

export default function Handover() {
  const { values, ...resource } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  return (
    <StepPage resource={resource} {...t.handover} state={state}>
      <TextInput
        {...fieldProps(state, 'email')}
        label={t.fields.email!}
        type="email"
        autoComplete="off"
        required
      />
    </StepPage>
  )
}
