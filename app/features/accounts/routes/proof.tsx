import { useActionData, useLoaderData } from '@remix-run/react'
import { ownPath, seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { HiddenFields } from '../components/hidden-fields.tsx'
import { useMessages } from '../components/use-messages.ts'
import { proofForm } from '../forms.ts'
import { mayChangeFactors } from '../policy.ts'
import { prove } from '../proof.server.ts'

export const loader = load(mayChangeFactors, async ({ url }) => ({
  next: ownPath(url.searchParams.get('next')),
}))

export const action = act(mayChangeFactors, (page) =>
  submit(page, proofForm, async ({ password, next }) => {
    const token = await prove(page.ctx, { password, address: page.scope.clientAddress })
    return withSession(seeOther(page.scope, ownPath(next)), page.scope, token)
  }),
)

export default function Proof() {
  const { next } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { proof: t, signIn } = useMessages()
  return (
    <Page title={t.title} narrow errors={state.errors}>
      <p>{t.lead}</p>
      <form method="post" noValidate>
        <HiddenFields fields={{ next: state.values.next ?? next }} />
        <TextInput
          {...fieldProps(state, 'password')}
          type="password"
          label={signIn.password}
          required
          autoComplete="current-password"
        />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
