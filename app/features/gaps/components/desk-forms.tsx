import { responseStatuses } from '#db/reference/vocabularies.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { optionsOf } from '#app/features/cases/components/terms.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import type { DeskStatement } from './desk-statement-page.tsx'
import { useBodyName, useMessages } from './use-messages.ts'

type Props = { statement: DeskStatement; state: FormState }

export function AnswerForm({ statement: { id, version, dueDays }, state }: Props) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <section aria-labelledby="answer" className="mt-12 print:hidden">
      <h2 id="answer">{t.desk.answer}</h2>
      <form method="post" action={`/desk/${id}`} noValidate>
        <input type="hidden" name="version" value={version} />
        <Radios
          {...fieldProps(state, 'status')}
          label={t.field.status}
          required
          options={optionsOf(responseStatuses, locale, state.values.status)}
        />
        <Select
          {...fieldProps(state, 'dueOn')}
          label={t.field.dueOn}
          help={t.desk.dueHelp}
          options={dueDays.map((day) => ({ value: day, label: formatDay(locale, day) }))}
        />
        <Textarea {...fieldProps(state, 'text')} label={t.field.answer} help={t.desk.textHelp} required />
        <FormActions>
          <Button size="lg">{t.desk.submit}</Button>
          <Button variant="outline" formAction={`/desk/${id}/draft`}>
            {t.desk.saveDraft}
          </Button>
        </FormActions>
        <Templates id={id} />
      </form>
    </section>
  )
}

/** After the other buttons, so that Enter in a field never means one of these. */
function Templates({ id }: { id: string }) {
  const { desk: t } = useMessages()
  return (
    <Disclosure summary={t.templates}>
      <p>{t.templatesHelp}</p>
      <ul>
        {t.template.map((sentence, index) => (
          <li key={sentence} className="mt-3">
            <p>{sentence}</p>
            <Button
              variant="outline"
              size="sm"
              formAction={`/desk/${id}/draft`}
              name="template"
              value={String(index)}
            >
              <span aria-hidden>{t.insert}</span>
              <VisuallyHidden>{t.insertFor(sentence)}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

export function ForwardForm({ statement: { id, version, forwardTo }, state }: Props) {
  const t = useMessages()
  const nameOf = useBodyName()
  if (forwardTo.length === 0) return null
  return (
    <section aria-labelledby="forward" className="mt-12 print:hidden">
      <h2 id="forward">{t.desk.forward}</h2>
      <form method="post" action={`/desk/${id}/forwarding`} noValidate>
        <input type="hidden" name="version" value={version} />
        <Select
          {...fieldProps(state, 'to')}
          label={t.field.to}
          required
          options={forwardTo.map((body) => ({ value: body.key, label: nameOf(body) }))}
        />
        <Textarea {...fieldProps(state, 'reason')} label={t.field.reason} required />
        <FormActions>
          <Button variant="outline">{t.desk.forwardSubmit}</Button>
        </FormActions>
      </form>
    </section>
  )
}
