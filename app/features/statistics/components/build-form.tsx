import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { messages } from '../messages.ts'
import { monthInWords } from '../words.ts'

export function BuildForm({ state, months }: { state: FormState; months: string[] }) {
  const locale = useLocale()
  const { admin: t, note } = messages.in(locale)
  return (
    <form method="post" noValidate className="mt-3">
      <Select
        {...fieldProps(state, 'until')}
        label={t.until}
        required
        options={months.map((value) => ({ value, label: monthInWords(value, locale) }))}
      />
      <Textarea {...fieldProps(state, 'note')} label={note} help={t.noteHelp} />
      <FormActions>
        <Button size="lg">{t.buildSubmit}</Button>
      </FormActions>
    </form>
  )
}
