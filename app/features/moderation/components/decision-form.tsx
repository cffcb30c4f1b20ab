import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { Matter } from './matter-page.tsx'
import { useMessages } from './use-messages.ts'

/** The choices with what each does, and the reason for the author. */
export function DecisionForm({ matter, state }: { matter: Matter; state: FormState }) {
  const t = useMessages()
  const { id, version, choices } = matter
  return (
    <form method="post" action={`/moderation/reports/${id}`} noValidate className="mt-12">
      <h2>{matter.state === 'decided' ? t.matter.takeBack : t.matter.decide}</h2>
      <input type="hidden" name="version" value={version} />
      <Radios
        {...fieldProps(state, 'outcome')}
        label={t.field.outcome}
        required
        options={choices.map((outcome) => ({
          value: outcome,
          label: t.outcomes[outcome],
          help: t.matter.effects[outcome],
        }))}
      />
      <Textarea {...fieldProps(state, 'reason')} label={t.field.reason} help={t.matter.reasonHelp} required />
      <FormActions>
        <Button size="lg">{t.matter.submit}</Button>
        <a href="/moderation/reports">{t.queue.title}</a>
      </FormActions>
    </form>
  )
}
