import type { Dismissal } from '#db/schema/cases.ts'
import { attachmentMessages } from '#app/features/attachments/index.ts'
import { dismissalsIn } from '#app/features/anonymisation/index.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Difference } from '#app/ui/difference.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { asText, fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { EditAgain } from '../reply-edit.server.ts'
import { attachmentsAt } from '../targets.ts'
import { GuardPanel } from './guard-panel.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  reply: {
    caseId: string
    position: number
    title: string
    body: string
    version: number
    dismissals: Dismissal[]
  }
  answer: (FormState & Partial<EditAgain>) | undefined
}

/** The text of an own answer, and with it what another page saved meanwhile. */
export function ReplyEditPage({ reply, answer }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const { caseId, position, title, body, version } = reply
  const state = answer ?? { values: { body, version }, errors: {} }
  const findings = answer?.findings ?? []
  const dismissals = answer?.dismissals ?? dismissalsIn(state.values) ?? reply.dismissals
  return (
    <Page
      title={t.thread.editOf(position)}
      breadcrumb={[
        { href: '/cases', label: t.cases },
        { href: `/cases/${caseId}`, label: title },
      ]}
      errors={state.errors}
      narrow
    >
      {answer?.difference && (
        <section aria-labelledby="there" className="mt-6">
          <h2 id="there">{t.thread.changedThere}</h2>
          <div className="mt-3">
            <Difference pieces={answer.difference} lang={foreignTo(locale, body)} />
          </div>
        </section>
      )}
      <form method="post" action={`/cases/${caseId}/replies/${position}`} noValidate>
        {/* Enter in a field presses the first button, which must not be one of the guard. */}
        <button hidden>{t.thread.saveEdit}</button>
        <input type="hidden" name="version" value={asText(state.values.version)} />
        <Textarea {...fieldProps(state, 'body')} label={t.answerBody} help={t.answerHelp} required />
        <Checkboxes
          {...fieldProps(state, 'withhold')}
          label={t.thread.withhold}
          help={t.thread.withholdHelp}
          options={[{ value: 'yes', label: t.thread.withholdYes }]}
        />
        {findings.length > 0 && (
          <div className="mt-6">
            <GuardPanel findings={findings} dismissals={dismissals} />
          </div>
        )}
        {/* Reasons that were given before go along as long as the guard asks for none. */}
        {findings.length === 0 &&
          dismissals.map((dismissal, slot) =>
            Object.entries(dismissal).map(([name, value]) => (
              <input
                key={`${slot}${name}`}
                type="hidden"
                name={`dismissals[${slot}].${name}`}
                value={value}
              />
            )),
          )}
        <FormActions>
          <Button size="lg">{t.thread.saveEdit}</Button>
          <a href={`/cases/${caseId}#answer-${position}`}>{t.thread.toThread}</a>
        </FormActions>
      </form>
      <p className="mt-8">
        <a href={attachmentsAt({ caseId, post: position })} className="inline-block py-2">
          {attachmentMessages.in(locale).edit}
        </a>
      </p>
    </Page>
  )
}
