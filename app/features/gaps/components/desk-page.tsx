import type { SerializeFrom } from '@remix-run/node'
import { categories } from '#db/reference/vocabularies.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { wordFor } from '#app/features/cases/components/terms.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { desk } from '../desk.query.server.ts'
import { StatementBadge } from './badges.tsx'
import { placeName, useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof desk>>>
type Row = Props['waiting'][number]

/** The official's to-do: what waits for an answer, longest first, then the rest of the jurisdiction. */
export function DeskPage({ waiting, others, nowhere }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const statement: Column<Row> = {
    key: 'statement',
    head: t.desk.statement,
    rowHead: true,
    cell: ({ id, title, category, draft }) => (
      <>
        <a href={`/desk/${id}`} lang={foreignTo(locale, title)}>
          {title}
        </a>
        {draft && <> · {t.desk.drafted}</>}
        <span className="block font-400 text-solid-gray-600">{wordFor(categories, category, locale)}</span>
      </>
    ),
  }
  const area: Column<Row> = {
    key: 'area',
    head: t.desk.area,
    cell: (row) => <span lang={foreignTo(locale, placeName(row.area))}>{placeName(row.area)}</span>,
  }
  return (
    <Page title={t.desk.title} flash={useFlash(t.flash)}>
      <p className="max-w-[45rem]">{t.desk.lead}</p>
      <p className="mt-4">
        <a href="/statistics">{t.statistics}</a>
      </p>
      <div className="mt-8">
        {waiting.length === 0 ? (
          <p>{nowhere ? t.desk.nowhere : t.desk.noneWaiting}</p>
        ) : (
          <DataTable
            caption={t.desk.waiting}
            narrow="cards"
            rows={waiting}
            rowKey={({ id }) => id}
            columns={[
              statement,
              area,
              { key: 'days', head: t.desk.days, numeric: true, cell: ({ days }) => <Waited days={days} /> },
            ]}
          />
        )}
      </div>
      <div className="mt-8">
        {others.length === 0 ? (
          <p>{t.desk.noOthers}</p>
        ) : (
          <DataTable
            caption={t.desk.others}
            narrow="cards"
            rows={others}
            rowKey={({ id }) => id}
            columns={[
              statement,
              area,
              {
                key: 'state',
                head: t.desk.state,
                cell: ({ state }) => <StatementBadge state={state} dense />,
              },
            ]}
          />
        )}
      </div>
    </Page>
  )
}

const overdueAfter = 30

function Waited({ days }: { days: number }) {
  const { desk: t } = useMessages()
  return (
    <>
      <span className="font-700">{t.dayCount(days)}</span>
      {days > overdueAfter && <span className="block">{t.overdue}</span>}
    </>
  )
}
