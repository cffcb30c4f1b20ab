import { useActionData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from '../components/use-messages.ts'
import { recoverForm } from '../forms.ts'
import { requestRecovery } from '../recovery-mail.server.ts'

export const loader = load('anyone', async () => null)

export const action = act('anyone', (page) =>
  submit(page, recoverForm, async ({ email }) => {
    await requestRecovery(page.ctx, { email, address: page.scope.clientAddress })
    return seeOther(page.scope, '/recover', 'recoveryAsked')
  }),
)

export default function Recover() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { recovery: t, signIn } = useMessages()
  return (
    <Page title={t.title} narrow errors={state.errors} flash={useFlash(t.flash)}>
      <p>{t.lead}</p>
      <form method="post" noValidate className="mt-6">
        <TextInput
          {...fieldProps(state, 'email')}
          type="email"
          label={signIn.email}
          required
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
        />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
          <a href="/login">{t.toSignIn}</a>
        </FormActions>
      </form>
      <p className="mt-8 text-solid-gray-600">{t.late}</p>
      <p className="mt-4 text-solid-gray-600">{t.factorStays}</p>
    </Page>
  )
}
