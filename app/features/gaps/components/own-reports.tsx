import type { SerializeFrom } from '@remix-run/node'
import { categories } from '#db/reference/vocabularies.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { wordFor } from '#app/features/cases/components/terms.ts'
import { useLocale } from '#app/ui/locale.tsx'
import type { ownReports } from '../own.query.server.ts'
import { ReportBadge, StatementBadge } from './badges.tsx'
import { placeName, useMessages } from './use-messages.ts'

type Own = SerializeFrom<Awaited<ReturnType<typeof ownReports>>>

/** What a member told, and what became of each. */
export function OwnReports({ reports }: { reports: Own }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <ul className="mt-2 border-t border-solid-gray-420">
      {reports.map((report) => (
        <li key={report.id} className="border-b border-solid-gray-420 py-3">
          <p className="flex flex-wrap items-center gap-2">
            <ReportBadge state={report.state} />
            <span>
              {t.sort.reportTitle(wordFor(categories, report.category, locale), placeName(report.area))}
            </span>
          </p>
          <p className="mt-1 text-solid-gray-600">{t.on(formatDay(locale, report.on))}</p>
          {report.state === 'draft' && (
            <p className="mt-1">
              <a href={`/gaps/drafts/${report.id}`} className="inline-block py-1">
                {t.continue}
              </a>
            </p>
          )}
          {report.state === 'set-aside' && <p className="mt-1">{t.setAsideFor(report.setAsideFor ?? '')}</p>}
          {report.state === 'sorted' && !report.statementId && <p className="mt-1">{t.sortedHidden}</p>}
          {report.statementId && (
            <p className="mt-1 flex flex-wrap items-center gap-2">
              <StatementBadge state={report.statementState!} dense />
              <a href={`/gaps/${report.statementId}`} lang={foreignTo(locale, report.title ?? '')}>
                {report.title}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
