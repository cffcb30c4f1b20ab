import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { useMessages } from './use-messages.ts'

type Props = { id: string; version: number; statementId: string | null; state: FormState }

export function ReviewForm({ id, version, statementId, state }: Props) {
  const { review: t } = useMessages()
  return (
    <section aria-labelledby="decision" className="mt-8">
      <h2 id="decision">{t.heading}</h2>
      {statementId && (
        <p className="mt-3">
          <a href={`/gaps/${statementId}`}>{t.fromStatement}</a>
        </p>
      )}
      <ul className="mt-3 list-disc pl-6">
        {t.look.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form method="post" action={`/moderation/sources/${id}`} noValidate>
        <input type="hidden" name="version" value={version} />
        <Radios
          {...fieldProps(state, 'decision')}
          label={t.decision}
          required
          options={[
            { value: 'approved', label: t.approved },
            { value: 'declined', label: t.declined },
          ]}
        />
        <Textarea {...fieldProps(state, 'reason')} label={t.reason} help={t.reasonHelp} />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
        </FormActions>
      </form>
    </section>
  )
}
