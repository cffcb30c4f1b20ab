import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { statementToEdit } from '../sorting.query.server.ts'
import { MergedHere, MergeForm } from './regroup-forms.tsx'
import { StatementFields } from './statement-fields.tsx'
import { placeName, useMessages } from './use-messages.ts'

type Props = {
  statement: SerializeFrom<Awaited<ReturnType<typeof statementToEdit>>>
  answer?: FormState
  part?: Part
}
type Part = 'words' | 'merge'

/** The words of a statement, and whether its reports belong together: some apart, or all with another one. */
export function EditStatementPage({ statement, answer, part = 'words' }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const { id, title, text, area, kinds, safe, version, reports, others, put } = statement
  const words = { title, text, area, kinds, safe: safe ? 'yes' : '' }
  const state = part === 'words' && answer ? answer : { values: words, errors: {} }
  const merging = part === 'merge' && answer ? answer : { values: {}, errors: {} }
  return (
    <Page
      title={t.sort.edit}
      breadcrumb={[
        { href: '/moderation/gaps', label: t.sort.title },
        { href: `/gaps/${id}`, label: title },
      ]}
      errors={answer?.errors}
      flash={useFlash(t.flash)}
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
      {reports.length > 1 && (
        <p className="mt-4">
          <a href={`/moderation/statements/${id}/splitting`} className="inline-block py-2">
            {t.sort.split}
          </a>
        </p>
      )}
      <MergedHere put={put} />
      {others.length > 0 && <MergeForm id={id} others={others} state={merging} />}
    </Page>
  )
}
