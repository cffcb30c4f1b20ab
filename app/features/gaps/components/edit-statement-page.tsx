import type { SerializeFrom } from '@remix-run/node'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { statementToEdit } from '../sorting.query.server.ts'
import { StatementFields } from './statement-fields.tsx'
import { placeName, useMessages } from './use-messages.ts'

type Props = { statement: SerializeFrom<Awaited<ReturnType<typeof statementToEdit>>>; answer?: FormState }

export function EditStatementPage({ statement, answer }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const { id, title, text, area, kinds, safe, version, reports } = statement
  const state = answer ?? { values: { title, text, area, kinds, safe: safe ? 'yes' : '' }, errors: {} }
  return (
    <Page
      title={t.sort.edit}
      breadcrumb={[
        { href: '/moderation/gaps', label: t.sort.title },
        { href: `/gaps/${id}`, label: title },
      ]}
      errors={state.errors}
      narrow
    >
      <form method="post" action={`/moderation/statements/${id}`} noValidate>
        <input type="hidden" name="version" value={version} />
        <StatementFields state={state} areas={[area, ...reports.map((report) => report.area)]} />
        <FormActions>
          <Button size="lg">{t.sort.editSubmit}</Button>
          <a href={`/gaps/${id}`}>{t.toStatement}</a>
        </FormActions>
      </form>
      <h2 className="mt-12">{t.sort.reports}</h2>
      <ul className="mt-3 border-t border-solid-gray-420">
        {reports.map((report) => (
          <li key={report.id} className="border-b border-solid-gray-420 py-3">
            <p>{placeName(report.area)}</p>
            {report.text && (
              <p lang={foreignTo(locale, report.text)} className="whitespace-pre-line">
                {report.text}
              </p>
            )}
            <p>
              <a href={`/moderation/gaps/${report.id}`} className="inline-block py-1">
                {t.sort.move}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
