import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { PresentPassword } from './present-password.tsx'
import { useMessages } from './use-messages.ts'

type Props = { state: FormState; hidden: Record<string, string> }

export function SignInForm({ state, hidden }: Props) {
  const { signIn: t } = useMessages()
  return (
    <form method="post" action="/login" noValidate>
      <HiddenFields fields={hidden} />
      <TextInput
        {...fieldProps(state, 'email')}
        type="email"
        label={t.email}
        required
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
      />
      <PresentPassword state={state} label={t.password} />
      <FormActions>
        <Button size="lg">{t.submit}</Button>
      </FormActions>
    </form>
  )
}
