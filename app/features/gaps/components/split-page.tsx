import type { SerializeFrom } from '@remix-run/node'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import type { statementToEdit } from '../sorting.query.server.ts'
import { StatementFields } from './statement-fields.tsx'
import { placeName, useMessages } from './use-messages.ts'

type Props = { statement: SerializeFrom<Awaited<ReturnType<typeof statementToEdit>>>; answer?: FormState }

/** Some reports of a statement, and the words of the new one that they become. */
export function SplitPage({ statement: { id, title, kinds, reports }, answer }: Props) {
  const t = useMessages()
  const state = answer ?? { values: { kinds }, errors: {} }
  return (
    <Page
      title={t.sort.split}
      breadcrumb={[
        { href: '/moderation/gaps', label: t.sort.title },
        { href: `/moderation/statements/${id}`, label: title },
      ]}
      errors={state.errors}
      narrow
    >
      <form method="post" action={`/moderation/statements/${id}/splitting`} noValidate>
        <Checkboxes
          {...fieldProps(state, 'reports')}
          label={t.field.reports}
          help={t.sort.splitHelp}
          required
          options={reports.map((report) => ({
            value: report.id,
            label: t.sort.alikeOption(placeName(report.area), report.text),
          }))}
        />
        <StatementFields state={state} areas={reports.map(({ area }) => area)} />
        <FormActions>
          <Button size="lg">{t.sort.splitSubmit}</Button>
          <a href={`/moderation/statements/${id}`}>{t.sort.edit}</a>
        </FormActions>
      </form>
    </Page>
  )
}
