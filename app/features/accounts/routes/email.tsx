import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { askForEmail, ownEmail } from '../change-email.server.ts'
import { PresentPassword } from '../components/present-password.tsx'
import { useMessages } from '../components/use-messages.ts'
import { emailForm } from '../forms.ts'
import { isSignedIn } from '../policy.ts'

export const loader = load(isSignedIn, async ({ ctx }) => ({ present: await ownEmail(ctx) }))

export const action = act(isSignedIn, (page) =>
  submit(page, emailForm, async ({ newEmail, presentPassword }) => {
    const address = page.scope.clientAddress
    await askForEmail(page.ctx, { email: newEmail, presentPassword, address })
    return seeOther(page.scope, '/me/security', 'emailAsked')
  }),
)

export default function Email() {
  const { present } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { email: t, password, security } = useMessages()
  const trail = [{ href: '/me/security', label: security.title }]
  return (
    <Page title={t.title} breadcrumb={trail} narrow errors={state.errors} below={<p>{t.lead}</p>}>
      <p>{t.present(present)}</p>
      <form method="post" noValidate className="mt-6">
        <TextInput
          {...fieldProps(state, 'newEmail')}
          type="email"
          inputMode="email"
          label={t.fresh}
          required
          autoComplete="email"
        />
        <PresentPassword state={state} name="presentPassword" label={password.present} />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
          <a href="/me/security">{security.cancel}</a>
        </FormActions>
      </form>
    </Page>
  )
}
