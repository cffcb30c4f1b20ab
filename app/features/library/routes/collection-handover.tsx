import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { fieldProps } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { collectionFields } from '../collections.query.server.ts'
import { handOverCollection } from '../collections.server.ts'
import { CollectionStep } from '../components/collection-step.tsx'
import { useMessages } from '../components/use-messages.ts'
import { handoverForm } from '../forms.ts'
import { mayAddResources } from '../policy.ts'

export const loader = load(mayAddResources, async ({ ctx, params }) => {
  const { id, title } = await collectionFields(ctx, params.id!)
  return { id, title, values: { email: '' } }
})

export const action = act(mayAddResources, (page) =>
  submit(page, handoverForm, async (input) => {
    await handOverCollection(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/library/collections/${page.params.id}`, 'collectionHandedOver')
  }),
)

export default function CollectionHandover() {
  const { values, ...collection } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  return (
    <CollectionStep
      {...{ collection, state }}
      title={t.handover.title}
      lead={t.collections.handoverLead}
      submit={t.handover.submit}
    >
      <TextInput
        {...fieldProps(state, 'email')}
        label={t.fields.email!}
        type="email"
        autoComplete="off"
        required
      />
    </CollectionStep>
  )
}
