import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { SourceForm } from '../components/source-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { editSource } from '../edit.server.ts'
import { sourceForm } from '../form.query.server.ts'
import { sourceFormOf } from '../forms.ts'
import { mayProposeSources } from '../policy.ts'

export const loader = load(mayProposeSources, ({ ctx, params }) => sourceForm(ctx, params.id!))

export const action = act(mayProposeSources, (page) =>
  submit(page, sourceFormOf, async (input) => {
    await editSource(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/directory/${page.params.id}`, 'edited')
  }),
)

export default function EditSource() {
  const { id, name, values } = useLoaderData<typeof loader>()
  const state: FormState = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  return (
    <Page
      title={t.form.editTitle}
      breadcrumb={[
        { href: '/directory', label: t.directory },
        { href: `/directory/${id}`, label: name },
      ]}
      errors={state.errors}
      below={t.form.editLead}
      narrow
    >
      <SourceForm
        action={`/directory/${id}/edit`}
        state={state}
        isNew={false}
        hidden={{ version: String(values.version) }}
      />
    </Page>
  )
}
