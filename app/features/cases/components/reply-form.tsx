import type { Dismissal } from '#db/schema/cases.ts'
import type { ReplyDraft } from '#db/schema/threads.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { AttachButton } from '#app/features/attachments/components/attach-button.tsx'
import type { Attachment } from '#app/features/attachments/index.ts'
import type { PartFinding } from '#app/features/anonymisation/index.ts'
import { GuardPanel } from './guard-panel.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  caseId: string
  /** The answer that is answered; null for the case. */
  to: number | null
  /** Whether the form has a field for a quotation. */
  quotes: boolean
  /** Sent along, so that sending the form twice makes one answer. */
  replyId: string
  /** The anonymous asker answers in the own thread: the form does not offer a name. */
  askerIsHidden: boolean
  state: FormState
  /** What the fields were filled with. */
  draft: ReplyDraft | null
  /** What hangs on the answer when it is sent. */
  files: Attachment[]
  findings: PartFinding[]
  dismissals: Dismissal[]
}

export const valuesOfDraft = ({ body, quote, anonymous }: ReplyDraft) => ({ body, quote, anonymous })

export function ReplyForm(props: Props) {
  const { caseId, to, quotes, replyId, askerIsHidden, state, draft, files, findings, dismissals } = props
  const t = useMessages()
  const locale = useLocale()
  const send = to === null ? t.sendAnswer : t.thread.send
  return (
    <form method="post" action={`/cases/${caseId}/replies${to === null ? '' : `?to=${to}`}`} noValidate>
      {/* Enter in a field presses the first button, which must not be one of the guard. */}
      <button hidden>{send}</button>
      <input type="hidden" name="id" value={replyId} />
      {to !== null && <input type="hidden" name="to" value={to} />}
      {draft && <p className="mt-3">{t.thread.draftOf(formatDay(locale, draft.savedOn))}</p>}
      {(quotes || draft?.quote) && (
        <TextInput {...fieldProps(state, 'quote')} label={t.thread.quote} help={t.thread.quoteHelp} />
      )}
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
      <AttachButton
        caseId={caseId}
        files={files}
        missing={draft?.missing}
        saveAction={`/cases/${caseId}/replies/draft`}
      />
      <FormActions>
        <Button size="lg">{send}</Button>
        <Button size="lg" variant="outline" formAction={`/cases/${caseId}/replies/draft`}>
          {t.saveDraft}
        </Button>
      </FormActions>
      {draft && <p className="mt-3 text-solid-gray-600">{t.thread.draftHelp}</p>}
    </form>
  )
}
