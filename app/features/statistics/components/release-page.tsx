import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { Banner } from '#app/ui/banner.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { messages } from '../messages.ts'
import type { ReleasePageData } from '../release.query.server.ts'
import { fiscalYearInWords, monthInWords, periodInWords, tableWord } from '../words.ts'
import { ChangeTable } from './change-table.tsx'
import { Chart } from './chart.tsx'
import { NumberTable } from './number-table.tsx'
import { Files, Method } from './release-notes.tsx'
import { StatementsBeside } from './statements-beside.tsx'
import { ViewForm } from './view-form.tsx'

export type ReleaseProps = { release: SerializeFrom<ReleasePageData> }

/** `at`: where the release is opened, published or as a draft. */
export function ReleasePage({
  release,
  at,
  children,
}: ReleaseProps & { at: string; children?: React.ReactNode }) {
  const locale = useLocale()
  const t = messages.in(locale)
  const { table, until, version, on, isDraft } = release
  const caption = t.caption(tableWord(table.table, locale), periodInWords(table.period, locale))
  return (
    <Page
      title={t.name(monthInWords(until, locale))}
      breadcrumb={[
        isDraft ? { href: '/admin/releases', label: t.admin.title } : { href: '/statistics', label: t.title },
      ]}
      below={
        <p>
          {[
            fiscalYearInWords(until, locale),
            t.version(version),
            ...(on ? [t.publishedOn(formatDay(locale, on))] : []),
          ].join(' · ')}
        </p>
      }
    >
      {isDraft && <Banner tone="info" title={t.admin.draft} />}
      {release.note && <p className="mt-4 max-w-[45rem]">{t.noteIs(release.note)}</p>}
      <ViewForm release={release} at={at} />
      <section aria-labelledby="table" className="mt-8">
        <h2 id="table">{t.table}</h2>
        <p className="mt-2 max-w-[45rem] text-solid-gray-600">
          {t.xMeans} {t.hiddenShare(release.hiddenShare)}
          {release.placedShare !== null && ` ${t.placedShare(release.placedShare)}`}
          {release.hiddenReports !== null && ` ${t.admin.lossReports(release.hiddenReports)}`}
        </p>
        {release.renamed.map((names) => (
          <p key={names.then} className="mt-2 max-w-[45rem]">
            {t.renamed(names)}
          </p>
        ))}
        {release.newRows.length > 0 && <p className="mt-2 max-w-[45rem]">{t.newRows(release.newRows)}</p>}
        {release.ended.map(({ row, until }) => (
          <p key={row} className="mt-2 max-w-[45rem]">
            {t.endedRow(row, formatDay(locale, until))}
          </p>
        ))}
        <NumberTable release={release} at={at} caption={caption} />
      </section>
      <Chart release={release} />
      <ChangeTable release={release} />
      <StatementsBeside release={release} />
      <section aria-labelledby="responses" className="mt-8 max-w-[45rem]">
        <h2 id="responses">{t.responses}</h2>
        <p className="mt-2 break-after-avoid">{t.responsesLead}</p>
        <DataTable
          caption={t.responsesCaption(periodInWords(release.responsesIn ?? release.table.period, locale))}
          rows={release.responses}
          rowKey={({ level, body }) => body ?? level}
          columns={[
            {
              key: 'level',
              head: t.level,
              rowHead: true,
              cell: ({ level, name }) => name ?? t.allBodies(t.levels[level]!),
            },
            { key: 'came', head: t.came, numeric: true, cell: ({ statements }) => statements ?? 'x' },
            { key: 'within30', head: t.within30, numeric: true, cell: ({ within30 }) => within30 ?? 'x' },
            { key: 'within90', head: t.within90, numeric: true, cell: ({ within90 }) => within90 ?? 'x' },
          ]}
        />
      </section>
      <Method rules={release.rules} />
      <Files id={release.id} files={release.files} />
      {children}
    </Page>
  )
}
