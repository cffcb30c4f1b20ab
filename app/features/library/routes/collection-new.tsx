import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { asText } from '#app/ui/form-state.ts'
import { makeCollection } from '../collections.server.ts'
import { CollectionForm } from '../components/collection-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { collectionForm } from '../forms.ts'
import { mayAddResources } from '../policy.ts'

export const loader = load(mayAddResources, async ({ ctx, url }) => ({
  id: ctx.newId(),
  first: url.searchParams.get('first') ?? '',
}))

export const action = act(mayAddResources, (page) =>
  submit(page, collectionForm, async (input) => {
    const id = await makeCollection(page.ctx, input)
    return seeOther(page.scope, `/library/collections/${id}`, 'collectionMade')
  }),
)

export default function NewCollection() {
  const { id, first } = useLoaderData<typeof loader>()
  const state: FormState = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { collections: t } = useMessages()
  const resource = asText(state.values.first) || first
  return (
    <CollectionForm
      title={t.add}
      submit={t.submitNew}
      state={state}
      hidden={{ id: asText(state.values.id) || id, ...(resource && { first: resource }) }}
      back={resource ? `/library/${resource}` : '/library/collections'}
    />
  )
}
