import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'

type Props = { state: FormState; name?: string; label: string }

/** The field for the password that holds now, which a browser may fill in. */
export const PresentPassword = ({ state, name = 'password', label }: Props) => (
  <TextInput
    {...fieldProps(state, name)}
    type="password"
    label={label}
    required
    autoComplete="current-password"
  />
)
