import type { Dismissal } from '#db/schema/cases.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { PartFinding } from '#app/features/anonymisation/index.ts'
import { GuardPanel } from './guard-panel.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  caseId: string
  /** Sent along, so that sending the form twice makes one answer. */
  replyId: string
  /** The anonymous asker answers in the own thread: the form does not offer a name. */
  askerIsHidden: boolean
  state: FormState
  findings: PartFinding[]
  dismissals: Dismissal[]
}

export function ReplyForm({ caseId, replyId, askerIsHidden, state, findings, dismissals }: Props) {
  const t = useMessages()
  return (
    <form method="post" action={`/cases/${caseId}/replies`} noValidate>
      {/* Enter in a field presses the first button, which must not be one of the guard. */}
      <button hidden>{t.sendAnswer}</button>
      <input type="hidden" name="id" value={replyId} />
      <Textarea {...fieldProps(state, 'body')} label={t.answerBody} help={t.answerHelp} required />
      {askerIsHidden ? (
        <>
          <input type="hidden" name="anonymous" value="yes" />
          <p className="mt-6">{t.askerAnswers}</p>
        </>
      ) : (
        <Radios
          {...fieldProps(state, 'anonymous')}
          label={t.anonymous}
          help={t.answerNameHelp}
          required
          options={[
            { value: 'no', label: t.named },
            { value: 'yes', label: t.hidden },
          ]}
        />
      )}
      {findings.length > 0 && (
        <div className="mt-6">
          <GuardPanel findings={findings} dismissals={dismissals} />
        </div>
      )}
      <FormActions>
        <Button size="lg">{t.sendAnswer}</Button>
      </FormActions>
    </form>
  )
}
