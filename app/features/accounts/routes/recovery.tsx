import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from '../components/use-messages.ts'
import { newPasswordForm } from '../forms.ts'
import { recover, recoveryIsOpen } from '../recovery.server.ts'

export const loader = load('anyone', async ({ ctx, params }) => ({
  open: await recoveryIsOpen(ctx, params.token!),
}))

export const action = act('anyone', (page) =>
  submit(page, newPasswordForm, async ({ newPassword }) => {
    await recover(page.ctx, page.params.token!, newPassword)
    return withSession(seeOther(page.scope, '/login', 'recovered'), page.scope, null)
  }),
)

export default function Recovery() {
  const { open } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { recovery: t, password } = useMessages()
  if (!open)
    return (
      <Page title={t.endedTitle} narrow>
        <p>{t.ended}</p>
        <FormActions>
          <ButtonLink href="/recover">{t.again}</ButtonLink>
        </FormActions>
      </Page>
    )
  return (
    <Page title={t.newTitle} narrow errors={state.errors}>
      <p>{t.newLead}</p>
      <form method="post" noValidate className="mt-6">
        <TextInput
          {...fieldProps(state, 'newPassword')}
          type="password"
          label={password.fresh}
          help={password.help}
          required
          autoComplete="new-password"
        />
        <FormActions>
          <Button size="lg">{t.set}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
