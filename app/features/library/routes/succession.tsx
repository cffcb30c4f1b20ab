import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'

import { fieldProps } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { StepPage } from '../components/step-page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { resourceToKeep } from '../form.query.server.ts'
import { successionForm } from '../forms.ts'
import { succeed } from '../keeping.server.ts'
import { mayAddResources } from '../policy.ts'

export const loader = load(mayAddResources, async ({ ctx, params }) => {
  const { id, title, successor } = await resourceToKeep(ctx, params.id!)
  return { id, title, values: { successor: successor ? `/library/${successor.id}` : '' } }
})

export const action = act(mayAddResources, (page) =>
  submit(page, successionForm, async (input) => {
    await succeed(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/library/${page.params.id}`, 'succeeded')
  }),
)

export default function Succession() {
  const { values, ...resource } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  return (
    <StepPage resource={resource} {...t.succession} state={state}>
      <TextInput
        {...fieldProps(state, 'successor')}
        label={t.fields.successor!}
        help={t.succession.help}
        autoComplete="off"
      />
    </StepPage>
  )
}
