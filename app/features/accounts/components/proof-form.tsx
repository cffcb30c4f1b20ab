import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { PresentPassword } from './present-password.tsx'
import { useMessages } from './use-messages.ts'

type Props = { state: FormState; hidden: Record<string, unknown> }

/** Asks for the password once more. */
export function ProofForm({ state, hidden }: Props) {
  const { proof: t, signIn } = useMessages()
  return (
    <form method="post" action="/me/security/proof" noValidate>
      <HiddenFields fields={hidden} />
      <PresentPassword state={state} label={signIn.password} />
      <FormActions>
        <Button size="lg">{t.submit}</Button>
      </FormActions>
    </form>
  )
}
