import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { messages } from '../messages.ts'

/** The figure of a fiscal year, and where it comes from. */
export function FigureForm({ state }: { state: FormState }) {
  const { indicators: t } = messages.in(useLocale())
  return (
    <form method="post" noValidate className="mt-3">
      <TextInput
        {...fieldProps(state, 'fiscalYear')}
        label={t.fields.fiscalYear}
        help={t.yearHelp}
        required
        width="short"
        inputMode="numeric"
      />
      <TextInput
        {...fieldProps(state, 'value')}
        label={t.fields.value}
        help={t.valueHelp}
        width="short"
        inputMode="numeric"
      />
      <TextInput {...fieldProps(state, 'source')} label={t.fields.source} help={t.sourceHelp} required />
      <TextInput {...fieldProps(state, 'note')} label={t.fields.note} />
      <FormActions>
        <Button size="lg">{t.recordSubmit}</Button>
      </FormActions>
    </form>
  )
}
