import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Radios } from '#app/ui/radios.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from './use-messages.ts'

type Props = { state: FormState; digest: string; hasErrors: boolean; alarming: boolean; lapsing: string }

export function ApplicationForm({ state, digest, hasErrors, alarming, lapsing }: Props) {
  const { check: t } = useMessages()
  return (
    <form method="post" noValidate>
      <p>{t.applyWhat}</p>
      <input type="hidden" name="digest" value={digest} />
      {hasErrors && (
        <Radios
          {...fieldProps(state, 'rows')}
          label={t.rows}
          required
          options={[
            { value: 'none', label: t.rowsNone },
            { value: 'good', label: t.rowsGood },
          ]}
        />
      )}
      {alarming && (
        <TextInput
          {...fieldProps(state, 'typed')}
          label={t.typed(lapsing)}
          help={t.typedHelp}
          required
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      <FormActions>
        <Button size="lg">{t.submit}</Button>
        <a href="/admin/roster">{t.cancel}</a>
      </FormActions>
    </form>
  )
}
