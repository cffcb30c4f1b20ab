import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fileOf, invalid } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { dayOf, formatDay } from '#app/core/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { UploadForm } from '#app/ui/upload-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { messages } from '../messages.ts'
import { mayOpenRoster } from '../policy.ts'
import { appliedRosters, keepRosterFile, rosterLimitBytes } from '../roster-file.server.ts'

export const loader = load(mayOpenRoster, async ({ ctx }) => {
  const applied = await appliedRosters(ctx)
  return {
    applied: applied.map(({ id, fileName, appliedAt }) => ({
      id,
      fileName,
      day: appliedAt ? dayOf(appliedAt) : '',
    })),
  }
})

export const action = act(mayOpenRoster, async ({ ctx, request }) => {
  const t = messages.in(ctx.locale)
  const wrong = (text: string, status = 422) => invalid({ values: {}, errors: { file: [text] } }, status)
  const file = await fileOf(request, 'file')
  if (!file) return wrong(t.roster.noFile)
  if (file.bytes.length > rosterLimitBytes) return wrong(t.roster.tooLarge, 413)
  const kept = await keepRosterFile(ctx, file)
  return 'problem' in kept ? wrong(t.unreadable(kept.problem)) : redirect(`/admin/roster/${kept.id}`, 303)
})

export default function Roster() {
  const { applied } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? {}
  const locale = useLocale()
  const { roster: t, fields } = useMessages()
  return (
    <Page
      title={t.title}
      errors={errors}
      flash={useFlash(t.flash)}
      breadcrumb={[{ href: '/admin', label: messages.in(locale).operation }]}
      below={<p>{t.lead}</p>}
    >
      <UploadForm label={t.file} help={t.fileHelp} accept=".csv,text/csv" submit={t.submit} errors={errors} />
      <h2>{t.columnsHeading}</h2>
      <p>{t.columnsHelp}</p>
      <ul className="list-disc pl-6">
        {Object.entries(fields).map(([field, label]) => (
          <li key={field}>{label}</li>
        ))}
      </ul>
      <h2>{t.appliedHeading}</h2>
      {applied.length === 0 ? (
        <EmptyState>{t.appliedNone}</EmptyState>
      ) : (
        <DataTable
          caption={t.appliedHeading}
          hideCaption
          rows={applied}
          rowKey={({ id }) => id}
          columns={[
            { key: 'file', head: t.fileName, rowHead: true, cell: ({ fileName }) => fileName },
            { key: 'day', head: t.appliedOn, cell: ({ day }) => formatDay(locale, day) },
          ]}
        />
      )}
    </Page>
  )
}
