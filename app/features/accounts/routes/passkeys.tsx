import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { PasskeyButton } from '../components/passkey-button.tsx'
import { useMessages } from '../components/use-messages.ts'
import { usePasskey } from '../components/use-passkey.ts'
import { deviceOf } from '../device.ts'
import { newPasskeyForm } from '../forms.ts'
import { messages } from '../messages.ts'
import { passkeySite } from '../passkey-site.ts'
import { addPasskey } from '../passkeys.server.ts'
import { mayChangeFactors } from '../policy.ts'
import { recentProof } from '../proof.server.ts'

export const handle = { hydrate: true }

export const loader = load(mayChangeFactors, async ({ ctx, request }) => {
  recentProof(ctx)
  const { origin } = passkeySite(ctx.process.publicUrl)
  return { origin, name: deviceOf(request.headers.get('user-agent')) ?? '' }
})

export const action = act(mayChangeFactors, (page) =>
  submit(page, newPasskeyForm, async ({ name, credential }) => {
    const called = name?.trim() || messages.in(page.ctx.locale).passkey.unnamed
    const token = await addPasskey(page.ctx, { name: called, credential })
    return withSession(seeOther(page.scope, '/me/security', 'passkeyAdded'), page.scope, token)
  }),
)

export default function Passkeys() {
  const { origin, name } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: { name }, errors: {} }
  const { passkey: t, security } = useMessages()
  const { onSubmit, ...passkey } = usePasskey('make', '/me/security/passkeys/options')
  const trail = [{ href: '/me/security', label: security.title }]
  return (
    <Page title={t.title} breadcrumb={trail} narrow errors={state.errors}>
      <p>{t.lead}</p>
      <form method="post" noValidate onSubmit={onSubmit} className="mt-6">
        <TextInput {...fieldProps(state, 'name')} label={t.name} help={t.nameHelp} width="medium" />
        <PasskeyButton {...passkey} label={t.submit} origin={origin} />
      </form>
      <p className="mt-8">
        <a href="/me/security">{security.cancel}</a>
      </p>
    </Page>
  )
}
