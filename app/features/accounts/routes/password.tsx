import { useActionData } from '@remix-run/react'
import { seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { changePassword } from '../change-password.server.ts'
import { PresentPassword } from '../components/present-password.tsx'
import { useMessages } from '../components/use-messages.ts'
import { passwordForm } from '../forms.ts'
import { isSignedIn } from '../policy.ts'
import { recentProof } from '../proof.server.ts'

export const loader = load(isSignedIn, async ({ ctx }) => {
  recentProof(ctx)
  return null
})

export const action = act(isSignedIn, (page) =>
  submit(page, passwordForm, async (change) => {
    const token = await changePassword(page.ctx, { ...change, address: page.scope.clientAddress })
    return withSession(seeOther(page.scope, '/me/security', 'passwordChanged'), page.scope, token)
  }),
)

export default function Password() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { password: t, security } = useMessages()
  const trail = [{ href: '/me/security', label: security.title }]
  return (
    <Page title={t.title} breadcrumb={trail} narrow errors={state.errors}>
      <form method="post" noValidate>
        <PresentPassword state={state} name="presentPassword" label={t.present} />
        <TextInput
          {...fieldProps(state, 'newPassword')}
          type="password"
          label={t.fresh}
          help={t.help}
          required
          autoComplete="new-password"
        />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
          <a href="/me/security">{security.cancel}</a>
        </FormActions>
      </form>
    </Page>
  )
}
