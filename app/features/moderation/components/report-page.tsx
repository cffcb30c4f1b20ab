import { formatDay } from '#app/core/i18n/format.ts'
import { messages as caseMessages } from '#app/features/cases/messages.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { reasons } from '../matter.ts'
import { useMessages } from './use-messages.ts'

type Props = {
  caseId: string
  position: number
  title: string
  waitsUntil: string | null
  wasKept: boolean
  state: FormState
}

/** Reports a post; once it is reported, the page says so instead. */
export function ReportPage({ caseId, position, title, waitsUntil, wasKept, state }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const back = position === 0 ? `/cases/${caseId}` : `/cases/${caseId}#answer-${position}`
  return (
    <Page
      title={t.report.title}
      breadcrumb={[
        { href: '/cases', label: caseMessages.in(locale).cases },
        { href: back, label: title },
      ]}
      errors={state.errors}
      below={<p>{t.report.lead(title, position)}</p>}
      narrow
    >
      {waitsUntil ? (
        <>
          <Banner tone="success" title={t.report.sent}>
            <p>{t.report.waits(formatDay(locale, waitsUntil))}</p>
          </Banner>
          <p className="mt-6">
            <a href={back} className="inline-block py-2">
              {t.report.back}
            </a>
          </p>
        </>
      ) : (
        <form method="post" action={`/cases/${caseId}/report?post=${position}`} noValidate>
          {wasKept && <p className="mb-4">{t.report.kept}</p>}
          <p>{t.report.who}</p>
          <input type="hidden" name="post" value={position} />
          <Radios
            {...fieldProps(state, 'reason')}
            label={t.field.kind}
            required
            options={reasons.map((reason) => ({ value: reason, label: t.kinds[reason] }))}
          />
          <Textarea {...fieldProps(state, 'note')} label={t.field.note} help={t.report.noteHelp} />
          <FormActions>
            <Button size="lg">{t.report.submit}</Button>
            <a href={back}>{t.report.back}</a>
          </FormActions>
        </form>
      )}
    </Page>
  )
}
