import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { HiddenFields } from '../components/hidden-fields.tsx'
import { QrCode } from '../components/qr-code.tsx'
import { useMessages } from '../components/use-messages.ts'
import { proposedApp } from '../factors.query.server.ts'
import { setUpApp } from '../factors.server.ts'
import { appForm } from '../forms.ts'
import { mayChangeFactors } from '../policy.ts'
import { recentProof } from '../proof.server.ts'

export const loader = load(mayChangeFactors, async ({ ctx }) => {
  recentProof(ctx)
  return proposedApp(ctx)
})

export const action = act(mayChangeFactors, (page) =>
  submit(page, appForm, async ({ secret, code }) => {
    const token = await setUpApp(page.ctx, { secret, code, address: page.scope.clientAddress })
    return withSession(seeOther(page.scope, '/me/security/codes', 'appAdded'), page.scope, token)
  }),
)

export default function App() {
  const proposed = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { app: t, security } = useMessages()
  const typed = state.values.secret
  const secret = typeof typed === 'string' && !state.errors.secret ? typed : proposed.secret
  return (
    <Page
      title={t.title}
      breadcrumb={[{ href: '/me/security', label: security.title }]}
      narrow
      errors={state.errors}
    >
      <p>{t.scan}</p>
      <QrCode content={proposed.address.replace(proposed.secret, secret)} label={t.qr} />
      <p>{t.typed}</p>
      <p className="mt-1 font-mono break-words">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
      <form method="post" noValidate>
        <HiddenFields fields={{ secret }} />
        <TextInput
          {...fieldProps(state, 'code')}
          label={t.code}
          required
          width="medium"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
