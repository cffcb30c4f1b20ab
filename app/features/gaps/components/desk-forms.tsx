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
          options={optionsOf(responseStatuses, locale)}
        />
        <Select
          {...fieldProps(state, 'dueOn')}
          label={t.field.dueOn}
          help={t.desk.dueHelp}
          options={dueDays.map((day) => ({ value: day, label: formatDay(locale, day) }))}
        />
        <Textarea {...fieldProps(state, 'text')} label={t.field.answer} help={t.desk.textHelp} required />
        <Disclosure summary={t.desk.templates}>
          <ul className="list-disc pl-6">
            {t.desk.template.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
        <FormActions>
          <Button size="lg">{t.desk.submit}</Button>
        </FormActions>
      </form>
    </section>
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
