import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submitWithFile } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { ResourceForm } from '../components/resource-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { editResource } from '../edit.server.ts'
import { resourceFields } from '../form.query.server.ts'
import { resourceForm } from '../forms.ts'
import { fileOf } from '../uploads.server.ts'
import { mayAddResources } from '../policy.ts'

export const loader = load(mayAddResources, ({ ctx, params }) => resourceFields(ctx, params.id!))

export const action = act(mayAddResources, (page) =>
  submitWithFile(page, resourceForm, fileOf(page), async (input) => {
    await editResource(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/library/${page.params.id}`, 'edited')
  }),
)

export default function EditResource() {
  const { id, title, values, present } = useLoaderData<typeof loader>()
  const state: FormState = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  return (
    <Page
      title={t.form.editTitle}
      breadcrumb={[
        { href: '/library', label: t.library },
        { href: `/library/${id}`, label: title },
      ]}
      errors={state.errors}
      below={t.form.editLead}
      narrow
    >
      <ResourceForm
        action={`/library/${id}/edit`}
        state={{ ...state, values: { ...state.values, kind: values.kind } }}
        isNew={false}
        present={present?.name}
        hidden={{ kind: values.kind, revision: String(values.revision) }}
      />
    </Page>
  )
}
