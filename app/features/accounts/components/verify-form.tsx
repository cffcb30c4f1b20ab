import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { TextInput } from '#app/ui/text-input.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { useMessages } from './use-messages.ts'

type Props = { state: FormState; hidden: Record<string, unknown>; printed?: boolean }

/** One field for either kind of code; `printed` only changes what it is called. */
export function VerifyForm({ state, hidden, printed = false }: Props) {
  const { verify: t } = useMessages()
  return (
    <>
      <form method="post" action={printed ? '/login/verify?way=printed' : '/login/verify'} noValidate>
        <HiddenFields fields={hidden} />
        <TextInput
          {...fieldProps(state, 'code')}
          label={printed ? t.printed : t.code}
          help={printed ? t.printedHelp : t.codeHelp}
          required
          width="medium"
          inputMode={printed ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
        </FormActions>
      </form>
      <form method="post" action="/logout" className="mt-8">
        <Button variant="text">{t.stop}</Button>
      </form>
    </>
  )
}
