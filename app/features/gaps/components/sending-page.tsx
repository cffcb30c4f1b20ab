import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { type Facts, ReportFacts } from './report-facts.tsx'
import { useMessages } from './use-messages.ts'

type Props = { report: Facts & { id: string }; state: FormState }

/** The reporter's last look: what is told, and who will see what of it. */
export function SendingPage({ report, state }: Props) {
  const t = useMessages()
  const edit = `/gaps/new?draft=${report.id}`
  return (
    <Page title={t.report.check} breadcrumb={[{ href: '/gaps', label: t.gaps }]} errors={state.errors} narrow>
      <h2>{t.report.told}</h2>
      <div className="mt-3">
        <ReportFacts facts={report} />
      </div>
      <h2 className="mt-8">{t.report.whoSees}</h2>
      <div className="mt-3">
        <SummaryList items={t.report.sees.map(([term, value]) => ({ term, value }))} />
      </div>
      <p className="mt-3">{t.report.small}</p>
      <form method="post" action={`/gaps/drafts/${report.id}`} noValidate>
        <Checkboxes
          {...fieldProps(state, 'ownBody')}
          label={t.field.ownBody}
          help={t.report.ownBodyHelp}
          options={[{ value: 'yes', label: t.report.ownBodyYes }]}
        />
        <FormActions>
          <Button size="lg">{t.report.send}</Button>
          <a href={edit}>{t.report.edit}</a>
        </FormActions>
      </form>
      <form method="post" action={`/gaps/drafts/${report.id}/deletion`} className="mt-8 print:hidden">
        <Button variant="danger">{t.report.delete}</Button>
      </form>
    </Page>
  )
}
