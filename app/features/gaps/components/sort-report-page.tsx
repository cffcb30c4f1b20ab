import type { SerializeFrom } from '@remix-run/node'
import { categories } from '#db/reference/vocabularies.ts'
import { wordFor } from '#app/features/cases/components/terms.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { reportToSort } from '../sorting.query.server.ts'
import { ReportFacts } from './report-facts.tsx'
import { StatementFields } from './statement-fields.tsx'
import { placeName, useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof reportToSort>>> & { answer?: FormState }

/** A raw report, and the three ways on: into a statement that is there, into a new one, or aside. */
export function SortReportPage({ report, suggestions, alike, answer }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const { id, category, area } = report
  const state = answer ?? { values: { kinds: report.kinds }, errors: {} }
  const others = suggestions.filter((one) => one.id !== report.statementId)
  return (
    <Page
      title={t.sort.reportTitle(wordFor(categories, category, locale), placeName(area))}
      breadcrumb={[{ href: '/moderation/gaps', label: t.sort.title }]}
      errors={state.errors}
      narrow
    >
      <h2>{t.sort.told}</h2>
      <div className="mt-3">
        <ReportFacts facts={report} />
      </div>
      {others.length > 0 && (
        <section aria-labelledby="join" className="mt-12">
          <h2 id="join">{t.sort.join}</h2>
          <form method="post" action={`/moderation/gaps/${id}/assignment`} noValidate>
            <Radios
              {...fieldProps(state, 'statement')}
              label={t.field.statement}
              help={t.sort.joinHelp}
              required
              options={others.map(({ id, title, area, voices }) => ({
                value: id,
                label: t.sort.option(title, placeName(area), voices),
              }))}
            />
            <Alike id="join-together" alike={alike} state={state} />
            <FormActions>
              <Button variant="outline">{t.sort.joinSubmit}</Button>
            </FormActions>
          </form>
        </section>
      )}
      {report.state === 'waiting' && (
        <>
          <section aria-labelledby="make" className="mt-12">
            <h2 id="make">{t.sort.make}</h2>
            <p className="mt-2">{t.sort.makeHelp}</p>
            <form method="post" action={`/moderation/gaps/${id}`} noValidate>
              <StatementFields state={state} areas={[area, ...alike.map((one) => one.area)]} />
              <Alike id="together" alike={alike} state={state} />
              <FormActions>
                <Button size="lg">{t.sort.makeSubmit}</Button>
              </FormActions>
            </form>
          </section>
          <section aria-labelledby="aside" className="mt-12">
            <h2 id="aside">{t.sort.setAside}</h2>
            <form method="post" action={`/moderation/gaps/${id}/refusal`} noValidate>
              <Textarea
                {...fieldProps(state, 'reason')}
                label={t.field.reason}
                help={t.sort.setAsideHelp}
                required
              />
              <FormActions>
                <Button variant="danger">{t.sort.setAsideSubmit}</Button>
              </FormActions>
            </form>
          </section>
        </>
      )}
    </Page>
  )
}

const excerpt = 60

/** Reports that wait too and may go the same way. */
function Alike({ id, alike, state }: { id: string; alike: Props['alike']; state: FormState }) {
  const { sort: t } = useMessages()
  if (alike.length === 0) return null
  return (
    <Checkboxes
      {...fieldProps(state, 'together')}
      id={id}
      label={t.alike}
      help={t.alikeHelp}
      options={alike.map((one) => ({
        value: one.id,
        label: t.alikeOption(placeName(one.area), [...one.text].slice(0, excerpt).join('')),
      }))}
    />
  )
}
