import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { changeEmail, emailAsked } from '../change-email.server.ts'
import { useMessages } from '../components/use-messages.ts'
import { noFieldsForm } from '../forms.ts'
import { isSignedIn } from '../policy.ts'

export const loader = load(isSignedIn, async ({ ctx, params }) => ({
  email: (await emailAsked(ctx, params.token!))?.email ?? null,
}))

export const action = act(isSignedIn, (page) =>
  submit(page, noFieldsForm, async () => {
    await changeEmail(page.ctx, page.params.token!)
    return seeOther(page.scope, '/me/security', 'emailChanged')
  }),
)

export default function EmailChange() {
  const { email } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { email: t, security } = useMessages()
  const trail = [{ href: '/me/security', label: security.title }]
  return (
    <Page title={t.title} breadcrumb={trail} narrow errors={state?.errors ?? {}}>
      <p>{email === null ? t.ended : t.becomes(email)}</p>
      {email === null ? (
        <FormActions>
          <ButtonLink href="/me/security/email">{t.again}</ButtonLink>
        </FormActions>
      ) : (
        <form method="post">
          <FormActions>
            <Button size="lg">{t.confirm}</Button>
            <a href="/me/security">{security.cancel}</a>
          </FormActions>
        </form>
      )}
    </Page>
  )
}
