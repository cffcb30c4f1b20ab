import type { SerializeFrom } from '@remix-run/node'
import { prefectures } from '#db/reference/areas.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import type { statementPage } from '../statement.query.server.ts'
import { History } from './history.tsx'
import { StatementChips, StatementMeta, StatementText } from './statement-view.tsx'
import { SourcesMade } from './statement-sources.tsx'
import { useMessages } from './use-messages.ts'

type Statement = SerializeFrom<Awaited<ReturnType<typeof statementPage>>>
type Props = { statement: Statement; answer?: FormState }

export function StatementPage({ statement, answer }: Props) {
  const t = useMessages()
  const state = answer ?? { values: {}, errors: {} }
  const { id, may, round } = statement
  return (
    <Page
      title={statement.title}
      breadcrumb={[{ href: '/gaps', label: t.gaps }]}
      flash={useFlash(t.flash)}
      errors={state.errors}
      narrow
      above={<StatementChips statement={statement} />}
      below={<StatementMeta statement={statement} />}
    >
      {!statement.shown && <p className="mb-6 font-700">{t.statement.hidden}</p>}
      {may.confirm && (
        <form
          method="post"
          action={`/gaps/${id}/confirmation`}
          noValidate
          className="mb-8 rounded-12 border border-solid-gray-420 p-4 md:p-6 print:hidden"
        >
          <input type="hidden" name="round" value={round} />
          <Radios
            {...fieldProps(state, 'works')}
            label={t.statement.ask}
            help={t.statement.askHelp}
            required
            options={[
              { value: 'yes', label: t.statement.yes },
              { value: 'no', label: t.statement.no },
            ]}
          />
          <FormActions>
            <Button>{t.statement.askSubmit}</Button>
          </FormActions>
        </form>
      )}
      <StatementText statement={statement} />
      <h2 className="mt-8">{t.statement.history}</h2>
      <div className="mt-3">
        <History statement={statement} />
      </div>
      <SourcesMade {...statement} />
      {may.join && <MeTooForm id={id} state={state} />}
      {statement.joined && <p className="mt-8 print:hidden">{t.statement.joined}</p>}
      {may.edit && (
        <p className="mt-8 print:hidden">
          <a href={`/moderation/statements/${id}`} className="inline-block py-2">
            {t.statement.edit}
          </a>
        </p>
      )}
    </Page>
  )
}

function MeTooForm({ id, state }: { id: string; state: FormState }) {
  const t = useMessages()
  return (
    <section aria-labelledby="me-too" className="mt-8 print:hidden">
      <h2 id="me-too">{t.statement.meToo}</h2>
      <p className="mt-2">{t.statement.meTooHelp}</p>
      <form method="post" action={`/gaps/${id}/me-too`} noValidate>
        <Select
          {...fieldProps(state, 'prefecture')}
          label={t.field.prefecture}
          help={t.report.areaHelp}
          required
          options={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextInput
          {...fieldProps(state, 'municipality')}
          label={t.field.municipality}
          help={t.report.municipalityHelp}
          width="medium"
        />
        <FormActions>
          <Button variant="outline">{t.statement.meTooSubmit}</Button>
        </FormActions>
      </form>
    </section>
  )
}
