import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { asText, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Textarea } from '#app/ui/textarea.tsx'
import { useMessages } from './use-messages.ts'

/** The words of a group, one on each line. */
export function GroupForm({ state, submit }: { state: FormState; submit: string }) {
  const { synonyms: t } = useMessages()
  return (
    <form method="post" noValidate className="mt-3">
      <input type="hidden" name="revision" value={asText(state.values.revision) || '0'} />
      <Textarea {...fieldProps(state, 'words')} label={t.fields.words} help={t.help} rows={5} required />
      <FormActions>
        <Button size="lg">{submit}</Button>
      </FormActions>
    </form>
  )
}
