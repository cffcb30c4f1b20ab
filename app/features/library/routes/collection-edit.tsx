import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { collectionFields } from '../collections.query.server.ts'
import { editCollection } from '../collections.server.ts'
import { CollectionForm } from '../components/collection-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { collectionForm } from '../forms.ts'
import { mayAddResources } from '../policy.ts'

export const loader = load(mayAddResources, ({ ctx, params }) => collectionFields(ctx, params.id!))

export const action = act(mayAddResources, (page) =>
  submit(page, collectionForm, async (input) => {
    await editCollection(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/library/collections/${page.params.id}`, 'collectionEdited')
  }),
)

export default function EditCollection() {
  const { id, title, values } = useLoaderData<typeof loader>()
  const state: FormState = useActionData<typeof action>() ?? { values, errors: {} }
  const { collections: t } = useMessages()
  return (
    <CollectionForm
      title={t.editTitle}
      submit={t.submitEdit}
      state={state}
      hidden={{ revision: String(values.revision) }}
      present={{ id, title }}
      back={`/library/collections/${id}`}
    />
  )
}
