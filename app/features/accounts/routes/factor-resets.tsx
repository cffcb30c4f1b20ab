import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { TwoAdminsRule } from '../components/two-admins.tsx'
import { useMessages } from '../components/use-messages.ts'
import { openResets } from '../factor-resets.query.server.ts'
import { requestReset } from '../factor-resets.server.ts'
import { resetForm } from '../forms.ts'
import { mayResetFactors } from '../policy.ts'
import { recentProof } from '../proof.server.ts'

export const loader = load(mayResetFactors, async ({ ctx }) => {
  recentProof(ctx)
  return openResets(ctx)
})

export const action = act(mayResetFactors, (page) =>
  submit(page, resetForm, async (asked) => {
    const id = await requestReset(page.ctx, asked)
    return seeOther(page.scope, `/admin/factor-resets/${id}`, 'resetAsked')
  }),
)

export default function FactorResets() {
  const rows = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { resets: t, signIn } = useMessages()
  const trail = [{ href: '/admin', label: t.admin }]
  return (
    <Page title={t.title} breadcrumb={trail} narrow errors={state.errors} flash={useFlash(t.flash)}>
      <p>{t.lead}</p>
      <TwoAdminsRule />
      <h2 className="mt-8">{t.open}</h2>
      {rows.length === 0 ? (
        <p className="mt-3">{t.none}</p>
      ) : (
        <DataTable
          caption={t.open}
          hideCaption
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: t.name,
              rowHead: true,
              cell: ({ id, name }) => <a href={`/admin/factor-resets/${id}`}>{name}</a>,
            },
            { key: 'email', head: signIn.email, cell: ({ email }) => email },
          ]}
        />
      )}
      <h2 className="mt-8">{t.ask}</h2>
      <form method="post" noValidate className="mt-3">
        <TextInput
          {...fieldProps(state, 'email')}
          type="email"
          label={signIn.email}
          required
          spellCheck={false}
        />
        <Textarea {...fieldProps(state, 'reason')} label={t.reason} help={t.reasonHelp} required />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
