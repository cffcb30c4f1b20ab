import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import type { activityPage } from '../activity.query.server.ts'
import { yearInWords } from '../fiscal-year.ts'
import { activityKinds } from '../kinds.ts'
import { useMessages } from './use-messages.ts'

export type Activity = SerializeFrom<Awaited<ReturnType<typeof activityPage>>>

/** What one did by kind and fiscal year, and the records to show it. */
export function ActivityPage({ activity, state, me }: { activity: Activity; state: FormState; me: string }) {
  const { year, years, rows, records } = activity
  const t = useMessages()
  const locale = useLocale()
  const hasAnonymous = rows.some(({ anonymous }) => anonymous > 0)
  return (
    <Page
      title={t.title}
      breadcrumb={[{ href: '/me', label: me }]}
      flash={useFlash(t.flash)}
      errors={state.errors}
      below={
        <>
          <p className="print:hidden">{t.lead}</p>
          <p>{t.proves}</p>
        </>
      }
      narrow
    >
      <nav aria-label={t.years} className="print:hidden">
        <ul className="flex flex-wrap gap-x-6">
          {years.map((one) => (
            <li key={one}>
              <a
                href={`/me/activity?year=${one}`}
                aria-current={one === year ? 'page' : undefined}
                className="inline-block py-2 aria-[current]:font-700"
              >
                {yearInWords(locale, one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="counts" className="mt-6">
        <h2 id="counts">{yearInWords(locale, year)}</h2>
        <DataTable
          caption={t.counts}
          hideCaption
          rows={rows}
          rowKey={({ kind }) => kind}
          columns={[
            { key: 'kind', head: t.kind, rowHead: true, cell: ({ kind }) => t.kinds[kind] },
            { key: 'count', head: t.count, numeric: true, cell: ({ count }) => t.pieces(count) },
          ]}
        />
        {hasAnonymous && (
          <div className="mt-6 print:hidden">
            <DataTable
              caption={t.own}
              rows={rows.filter(({ anonymous }) => anonymous > 0)}
              rowKey={({ kind }) => kind}
              columns={[
                { key: 'kind', head: t.kind, rowHead: true, cell: ({ kind }) => t.kinds[kind] },
                {
                  key: 'anonymous',
                  head: t.count,
                  numeric: true,
                  cell: ({ anonymous }) => t.pieces(anonymous),
                },
              ]}
            />
          </div>
        )}
        <p className="mt-4 text-solid-gray-600">{t.rule}</p>
        <p className="mt-2 text-solid-gray-600">{t.gaps}</p>
        <p className="mt-4">
          <ButtonLink variant="outline" href="/me/activity.csv">
            {t.csv}
          </ButtonLink>
        </p>
      </section>
      <section aria-labelledby="make" className="mt-12 print:hidden">
        <h2 id="make">{t.make}</h2>
        <p className="mt-3">{t.makeLead}</p>
        <form method="post" noValidate>
          <input type="hidden" name="year" value={year} />
          <Checkboxes
            {...fieldProps(state, 'kinds')}
            label={t.choose}
            required
            options={activityKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          />
          <FormActions>
            <Button size="lg">{t.submit}</Button>
          </FormActions>
        </form>
      </section>
      <section aria-labelledby="records" className="mt-12 print:hidden">
        <h2 id="records">{t.records}</h2>
        {records.length === 0 ? (
          <p className="mt-3">{t.none}</p>
        ) : (
          <>
            <ul className="mt-3 border-t border-solid-gray-420">
              {records.map((record) => (
                <Made key={record.id} record={record} />
              ))}
            </ul>
            <p className="mt-3 text-solid-gray-600">{t.revokeHelp}</p>
          </>
        )}
      </section>
    </Page>
  )

  function Made({ record }: { record: Activity['records'][number] }) {
    const text = t.record(formatDay(locale, record.madeOn))
    return (
      <li className="flex flex-wrap items-center justify-between gap-3 border-b border-solid-gray-420 py-3">
        <div>
          <p>
            {text} · {yearInWords(locale, record.year)}
          </p>
          <p className="text-solid-gray-600">{record.number}</p>
        </div>
        {record.revoked ? (
          <StatusBadge tone="closed">{t.revoked}</StatusBadge>
        ) : (
          <form method="post" action={`/me/activity/${record.id}`} className="flex flex-wrap gap-2">
            <ButtonLink variant="outline" size="sm" href={`/me/activity/${record.id}/record.pdf`}>
              {t.pdf}
            </ButtonLink>
            <Button variant="danger" size="sm" aria-label={t.revokeIt(text)}>
              {t.revoke}
            </Button>
          </form>
        )}
      </li>
    )
  }
}
