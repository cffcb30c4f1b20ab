import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { UploadForm } from '#app/ui/upload-form.tsx'
import { useMessages } from './use-messages.ts'

type Applied = { id: string; fileName: string; day: string; added: number | null; changed: number | null }
type Props = { applied: Applied[]; errors: FormState['errors'] }

/** The directory out to a file, and in from one. */
export function ExchangePage({ applied, errors }: Props) {
  const { exchange: t } = useMessages()
  return (
    <Page
      title={t.title}
      errors={errors}
      flash={useFlash(t.flash)}
      breadcrumb={[{ href: '/admin', label: t.operation }]}
      below={<p>{t.lead}</p>}
    >
      <h2>{t.exportHeading}</h2>
      <p>{t.exportLead}</p>
      <div className="mt-4 flex flex-wrap gap-4">
        {(['package', 'table'] as const).map((as) => (
          <form key={as} method="post" action="/admin/directory/export">
            <input type="hidden" name="as" value={as} />
            <Button variant="outline">{as === 'package' ? t.exportPackage : t.exportTable}</Button>
          </form>
        ))}
      </div>
      <h2>{t.importHeading}</h2>
      <p>{t.importLead}</p>
      <UploadForm
        label={t.file}
        help={t.fileHelp}
        accept=".zip,.csv,application/zip,text/csv"
        submit={t.submit}
        errors={errors}
      />
      <h2>{t.appliedHeading}</h2>
      {applied.length === 0 ? <EmptyState>{t.appliedNone}</EmptyState> : <AppliedTable applied={applied} />}
    </Page>
  )
}

function AppliedTable({ applied }: Pick<Props, 'applied'>) {
  const { exchange: t } = useMessages()
  const locale = useLocale()
  return (
    <DataTable
      caption={t.appliedHeading}
      hideCaption
      narrow="cards"
      rows={applied}
      rowKey={({ id }) => id}
      columns={[
        { key: 'file', head: t.fileName, rowHead: true, cell: ({ fileName }) => fileName },
        { key: 'day', head: t.appliedOn, cell: ({ day }) => formatDay(locale, day) },
        { key: 'added', head: t.check.added, numeric: true, cell: ({ added }) => added ?? 0 },
        { key: 'changed', head: t.check.changed, numeric: true, cell: ({ changed }) => changed ?? 0 },
      ]}
    />
  )
}
