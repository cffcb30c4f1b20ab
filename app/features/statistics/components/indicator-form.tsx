import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { messages } from '../messages.ts'

/** What an indicator is called, in both languages. */
export function IndicatorForm({ state, submit }: { state: FormState; submit: string }) {
  const { indicators: t } = messages.in(useLocale())
  return (
    <form method="post" noValidate className="mt-3">
      <TextInput {...fieldProps(state, 'ja')} label={t.fields.ja} required lang="ja" />
      <TextInput
        {...fieldProps(state, 'unitJa')}
        label={t.fields.unitJa}
        help={t.unitHelp}
        width="short"
        lang="ja"
      />
      <TextInput {...fieldProps(state, 'en')} label={t.fields.en} required lang="en" />
      <TextInput {...fieldProps(state, 'unitEn')} label={t.fields.unitEn} width="short" lang="en" />
      <Radios
        {...fieldProps(state, 'shown')}
        label={t.fields.shown}
        required
        options={[
          { value: 'yes', label: t.shownYes },
          { value: 'no', label: t.shownNo },
        ]}
      />
      <FormActions>
        <Button size="lg">{submit}</Button>
      </FormActions>
    </form>
  )
}
