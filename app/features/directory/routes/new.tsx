import { useActionData, useLoaderData } from '@remix-run/react'
import { hasRole } from '#app/core/actor.ts'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Page } from '#app/ui/page.tsx'
import { SourceForm } from '../components/source-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { sourceFormOf } from '../forms.ts'
import { mayProposeSources } from '../policy.ts'
import { prefillOf } from '../prefill.ts'
import { proposeSource } from '../propose.server.ts'

export const loader = load(mayProposeSources, async ({ ctx, url }) => ({
  id: ctx.newId(),
  values: prefillOf(url.searchParams),
}))

export const action = act(mayProposeSources, (page) =>
  submit(page, sourceFormOf, async (input) => {
    const id = await proposeSource(page.ctx, input)
    // An official came from the desk, where the answer is still to be written.
    return input.statement && hasRole(page.ctx.actor, 'official')
      ? seeOther(page.scope, `/desk/${input.statement}#made`, 'source-proposed')
      : seeOther(page.scope, `/directory/${id}`, 'proposed')
  }),
)

export default function NewSource() {
  const { id, values } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  const { statement } = state.values
  return (
    <Page
      title={t.propose}
      breadcrumb={[{ href: '/directory', label: t.directory }]}
      errors={state.errors}
      below={
        <>
          <p>{t.form.lead}</p>
          {Boolean(statement) && <p>{t.form.forStatement}</p>}
        </>
      }
      narrow
    >
      <SourceForm
        action="/directory/new"
        state={state}
        isNew
        hidden={{
          ...{ id: String(state.values.id ?? id), version: '0', status: 'active', assured: 'yes' },
          ...(statement ? { statement: String(statement) } : {}),
        }}
      />
    </Page>
  )
}
