import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { useMessages } from '../components/use-messages.ts'
import { followCase } from '../follow.server.ts'
import { followForm } from '../forms.ts'
import { mayReadCases } from '../policy.ts'
import { caseThread } from '../thread.query.server.ts'

export const loader = load(mayReadCases, async ({ ctx, params }) => {
  const { id, title, isMine, follow } = await caseThread(ctx, params.id!)
  return { id, title, isMine, values: { follow: follow ?? (isMine ? 'usual' : 'none') } }
})

export const action = act(mayReadCases, (page) =>
  submit(page, followForm, async (input) => {
    await followCase(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/cases/${page.params.id}`, 'followed')
  }),
)

export default function Follow() {
  const { id, title, isMine, values } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  const { follow } = t
  return (
    <Page
      title={follow.title}
      breadcrumb={[
        { href: '/cases', label: t.cases },
        { href: `/cases/${id}`, label: title },
      ]}
      errors={state.errors}
      below={<p>{follow.lead}</p>}
      narrow
    >
      <form method="post" noValidate>
        <Radios
          {...fieldProps(state, 'follow')}
          label={follow.label}
          required
          options={[
            ...(isMine ? [{ value: 'usual', label: follow.usual, help: follow.usualHelp }] : []),
            { value: 'now', label: follow.soon },
            { value: 'digest', label: follow.digest, help: follow.digestHelp },
            { value: 'none', label: follow.none },
          ]}
        />
        <FormActions>
          <Button size="lg">{follow.save}</Button>
          <a href={`/cases/${id}`}>{follow.cancel}</a>
          <a href="/me/notifications/settings">{follow.settings}</a>
        </FormActions>
      </form>
    </Page>
  )
}
