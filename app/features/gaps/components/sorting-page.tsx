import type { SerializeFrom } from '@remix-run/node'
import { categories, gapSeverities } from '#db/reference/vocabularies.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { wordFor } from '#app/features/cases/components/terms.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Time } from '#app/ui/time.tsx'
import type { sortingQueue } from '../sorting.query.server.ts'
import { placeName, useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof sortingQueue>>>

/** Reports that wait to be put together, and the statements that came of others. */
export function SortingPage({ reports, statements, stranded }: Props) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <Page
      title={t.sort.title}
      breadcrumb={[{ href: '/moderation', label: t.sort.moderation }]}
      flash={useFlash(t.flash)}
    >
      {reports.length === 0 && <p>{t.sort.none}</p>}
      {reports.length > 0 && (
        <DataTable
          caption={t.sort.queue}
          narrow="cards"
          rows={reports}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'report',
              head: t.sort.report,
              rowHead: true,
              cell: ({ id, category, area }) => (
                <a href={`/moderation/gaps/${id}`}>
                  {t.sort.reportTitle(wordFor(categories, category, locale), placeName(area))}
                </a>
              ),
            },
            {
              key: 'severity',
              head: t.field.severity,
              cell: ({ severity }) => wordFor(gapSeverities, severity, locale),
            },
            {
              key: 'sent',
              head: t.sort.sentOn,
              cell: ({ sentOn }) => <Time dateTime={sentOn}>{formatDay(locale, sentOn)}</Time>,
            },
          ]}
        />
      )}
      {stranded.length > 0 && (
        <section aria-labelledby="stranded" className="mt-8">
          <h2 id="stranded">{t.sort.stranded}</h2>
          <p className="mt-2">{t.sort.strandedHelp}</p>
          <ul className="mt-3 list-disc pl-6">
            {stranded.map(({ id, title, area }) => (
              <li key={id}>
                <a href={`/gaps/${id}`} lang={foreignTo(locale, title)}>
                  {title}
                </a>{' '}
                <span lang={foreignTo(locale, placeName(area))}>{placeName(area)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="mt-8">
        {statements.length === 0 ? (
          <p>{t.sort.noStatements}</p>
        ) : (
          <DataTable
            caption={t.sort.statements}
            rows={statements}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'statement',
                head: t.desk.statement,
                rowHead: true,
                cell: ({ id, title }) => (
                  <a href={`/moderation/statements/${id}`} lang={foreignTo(locale, title)}>
                    {title}
                  </a>
                ),
              },
              { key: 'voices', head: t.sort.voices, numeric: true, cell: ({ voices }) => voices },
              {
                key: 'seen',
                head: t.sort.seen,
                cell: ({ shown }) => (shown ? t.sort.shown : t.sort.hidden),
              },
            ]}
          />
        )}
      </div>
    </Page>
  )
}
