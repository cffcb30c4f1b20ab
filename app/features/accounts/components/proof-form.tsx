import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { useMessages } from './use-messages.ts'

type Props = { state: FormState; hidden: Record<string, unknown> }

/** Asks for the password once more. */
export function ProofForm({ state, hidden }: Props) {
  const { proof: t, signIn } = useMessages()
  return (
    <form method="post" action="/me/security/proof" noValidate>
      <HiddenFields fields={hidden} />
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
  )
}
